using AnTin.Pki.Certificates;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts;

/// <summary>One act on one document, as it is asked for.</summary>
public sealed record ActRequest
{
    /// <summary>What is to be done.</summary>
    public required SigningAct Act { get; init; }

    /// <summary>
    /// Certificates, time, level, sources. A field or a place given here counts; role and appearance come from the act.
    /// </summary>
    public required SigningOptions Signing { get; init; }

    /// <summary>Looks, places and field names.</summary>
    public ActSettings Settings { get; init; } = ActSettings.Default;

    /// <summary>The handwritten signature (blue), the seal (red) or the initials, as PNG.</summary>
    public ReadOnlyMemory<byte> Picture { get; init; }

    /// <summary>Sign above this name, where it stands last in the text.</summary>
    public string? NearName { get; init; }

    /// <summary>The words of an opinion.</summary>
    public string? Comment { get; init; }

    /// <summary>Number and symbol: of the document for number-and-date and annexes, of the register for incoming ones.</summary>
    public string? Number { get; init; }

    /// <summary>Date of the document, or of its arrival.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Which form of copy; for the act of copying alone.</summary>
    public CopyForm? Copy { get; init; }

    /// <summary>Name of the organisation in lines of text; null: as in the certificate.</summary>
    public string? Organisation { get; init; }

    /// <summary>The signer's certificate must lead to one of these; empty: not checked.</summary>
    public IReadOnlyList<Certificate> TrustAnchors { get; init; } = [];
}
