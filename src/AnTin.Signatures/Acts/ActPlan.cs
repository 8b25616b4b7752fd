using AnTin.Pdf.Reading;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts;

/// <summary>
/// What an act comes to: either everything that stands against it, or the document and the options to sign it with, by
/// <see cref="PdfSigner.SignAsync"/>, or <see cref="PdfSigner.Prepare"/> where the key is elsewhere.
/// </summary>
public sealed record ActPlan
{
    /// <summary>All that stands against it, said at once; empty: it may be done.</summary>
    public IReadOnlyList<ActFinding> Refusals { get; init; } = [];

    /// <summary>What should be looked at.</summary>
    public IReadOnlyList<ActFinding> Warnings { get; init; } = [];

    /// <summary>The document with what the act writes into it before signing; null where it is refused.</summary>
    public PdfSource? Document { get; init; }

    /// <summary>With role, appearance and place; null where it is refused.</summary>
    public SigningOptions? Options { get; init; }

    /// <summary>Nothing stands against it, and everything is prepared.</summary>
    public bool Allowed => Refusals.Count == 0 && Document is not null && Options is not null;
}
