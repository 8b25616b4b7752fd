namespace AnTin.Registration.Workspace;

/// <summary>A running total kept in the transaction of the act that changes it, so that the home page counts nothing.</summary>
public sealed class Counter
{
    /// <summary>TỔNG HỒ SƠ: dossiers submitted.</summary>
    public const string Submitted = "dossiers.submitted";

    /// <summary>ĐÃ GIẢI QUYẾT.</summary>
    public const string Settled = "dossiers.settled";

    public const string Certificates = "certificates.published";

    public required string Name { get; init; }

    public long Value { get; set; }
}
