using AnTin.CentralSigning.Documents;

namespace AnTin.Portal.Pages.My.Sign;

/// <summary>Where the signature shall stand: one of nine places, or figures.</summary>
public sealed class PlaceInput
{
    public const string Own = "Own";

    public int? Page { get; set; }

    /// <summary>A <see cref="NamedPlace"/>, or <see cref="Own"/> for the figures below.</summary>
    public string Place { get; set; } = nameof(NamedPlace.BottomRight);

    /// <summary>Points from the left edge.</summary>
    public int? Left { get; set; }

    /// <summary>Points from the lower edge.</summary>
    public int? Bottom { get; set; }
    public int? Width { get; set; }
    public int? Height { get; set; }

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
