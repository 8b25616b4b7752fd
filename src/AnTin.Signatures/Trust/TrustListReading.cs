using AnTin.Pki.Certificates;

namespace AnTin.Signatures.Trust;

/// <summary>What the caller knows about a list before it is read.</summary>
public sealed record TrustListReading
{
    /// <summary>What to call a list that has no name of its own, as a rule the file's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Who may sign it. Each is believed as it stands: no path is sought.</summary>
    public IReadOnlyList<Certificate> Signers { get; init; } = [];

    /// <summary>The sequence number seen last; an older list is refused. Null: none was seen.</summary>
    public long? LastSequenceNumber { get; init; }
}
