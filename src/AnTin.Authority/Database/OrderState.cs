namespace AnTin.Authority.Database;

/// <summary>How far an issuance order has come. The order of the values is the order of the work.</summary>
public enum OrderState
{
    /// <summary>Stored with both signatures; profile and its hash are pinned.</summary>
    Accepted = 0,

    /// <summary>Serial, bytes to be signed and their hash are recorded; status exists from here on.</summary>
    Intended = 1,

    /// <summary>The certificate is signed, checked and stored.</summary>
    Issued = 2,

    /// <summary>Central custody has bound the certificate (or the key is not kept centrally).</summary>
    Bound = 3,

    /// <summary>Registration knows the outcome.</summary>
    Settled = 4,

    /// <summary>The order ended with a reason; registration is still to be told.</summary>
    Failed = 8,

    /// <summary>The order ended with a reason and registration knows it.</summary>
    FailedAndSettled = 9,
}
