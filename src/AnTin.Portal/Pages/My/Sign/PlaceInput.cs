using AnTin.CentralSigning.Documents;
using AnTin.Signatures.Acts;
using Microsoft.AspNetCore.Http;

namespace AnTin.Portal.Pages.My.Sign;

/// <summary>What the act shows, and where: its own place, one of nine, or figures.</summary>
public sealed class PlaceInput
{
    public const string Own = "Own";

    /// <summary>Where the act belongs.</summary>
    public const string Usual = "Usual";

    /// <summary>Number and symbol of the document, or of its arrival.</summary>
    public string? Number { get; set; }

    /// <summary>As typed; empty is today.</summary>
    public string? Date { get; set; }

    /// <summary>The words of an opinion.</summary>
    public string? Comment { get; set; }
    public CopyForm Copy { get; set; }

    /// <summary>PNG of the handwritten signature or the seal.</summary>
    public IFormFile? Picture { get; set; }

    public int? Page { get; set; }

    /// <summary>A <see cref="NamedPlace"/>, <see cref="Usual"/>, or <see cref="Own"/> for the figures below.</summary>
    public string Place { get; set; } = nameof(NamedPlace.BottomRight);

    /// <summary>Points from the left edge.</summary>
    public int? Left { get; set; }

    /// <summary>Points from the lower edge.</summary>
    public int? Bottom { get; set; }
    public int? Width { get; set; }
    public int? Height { get; set; }

    /// <summary>Findings that the signer read and puts up with.</summary>
    public IReadOnlyList<string> Despite { get; set; } = [];

    public SignaturePlace On(int page, PageOutline outline) =>
        Enum.TryParse<NamedPlace>(Place, out var named)
            ? SignaturePlace.At(named, page, outline)
            : new SignaturePlace(
                page,
                Left ?? 0,
                Bottom ?? 0,
                Width ?? SignaturePlace.UsualWidth,
                Height ?? SignaturePlace.UsualHeight
            ).Within(outline);
}
