using AnTin.Pki.Certificates;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Signing;

/// <summary>How far the signatures of a file are raised, and where what that needs comes from.</summary>
public sealed record ExtensionOptions
{
    /// <summary>B-T, B-LT or B-LTA. At B-LTA a file that is there already gets a further archive time stamp.</summary>
    public required SignatureLevel Level { get; init; }

    /// <summary>The moment at which the file is checked before and after.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Where time stamps come from.</summary>
    public required ITimestampSource Timestamps { get; init; }

    /// <summary>Where certificates and revocation answers come from; needed from B-LT on.</summary>
    public IEvidenceSource? Evidence { get; init; }

    /// <summary>Further certificates that may help to build a path.</summary>
    public IReadOnlyList<Certificate> Certificates { get; init; } = [];

    /// <summary>
    /// Whom the check believes. None: a signature is extended when it is in order, whoever made it; with anchors one that
    /// fails for any reason is refused.
    /// </summary>
    public IReadOnlyList<Certificate> TrustAnchors { get; init; } = [];

    /// <summary>The signed content of a detached signature.</summary>
    public ReadOnlyMemory<byte>? DetachedContent { get; init; }

    public ValidationPolicy Policy { get; init; } = ValidationPolicy.Default;
}
