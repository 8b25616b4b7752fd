namespace AnTin.Authority.Database;

/// <summary>A switch of the authority; the one that exists stops issuance (rule T22).</summary>
public sealed class SwitchRecord
{
    public const string Issuance = "issuance";

    public required string Name { get; init; }

    public required bool Stopped { get; set; }

    public required string By { get; set; }

    public required string Why { get; set; }

    public required DateTimeOffset Since { get; set; }
}
