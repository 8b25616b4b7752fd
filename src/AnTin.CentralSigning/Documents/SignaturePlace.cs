namespace AnTin.CentralSigning.Documents;

/// <summary>
/// Where the visible signature stands: whole points from the lower left corner of the page as its reader sees it.
/// </summary>
/// <param name="Page">1 is the first page.</param>
/// <param name="Left">From the left edge.</param>
/// <param name="Bottom">From the lower edge.</param>
/// <param name="Width">Of the box.</param>
/// <param name="Height">Of the box.</param>
public sealed record SignaturePlace(int Page, int Left, int Bottom, int Width, int Height)
{
    public const int UsualWidth = 190;
    public const int UsualHeight = 64;
    public const int LeastWidth = 110;
    public const int LeastHeight = 40;

    /// <summary>Space kept to the edges by the named places.</summary>
    private const int Margin = 42;

    /// <summary>A box of the usual size in one of the nine places of a page.</summary>
    public static SignaturePlace At(NamedPlace place, int page, PageOutline outline)
    {
        var width = Math.Min(UsualWidth, (int)outline.Width);
        var height = Math.Min(UsualHeight, (int)outline.Height);
        var column = (int)place % 3;
        var row = (int)place / 3;
        return new SignaturePlace(
            page,
            Along(column, (int)outline.Width, width),
            Along(2 - row, (int)outline.Height, height),
            width,
            height
        );
    }

    /// <summary>The box moved and shrunk so that it lies on the page.</summary>
    public SignaturePlace Within(PageOutline outline)
    {
        var width = Math.Clamp(Width, Math.Min(LeastWidth, (int)outline.Width), (int)outline.Width);
        var height = Math.Clamp(
            Height,
            Math.Min(LeastHeight, (int)outline.Height),
            (int)outline.Height
        );
        return new SignaturePlace(
            Page,
            Math.Clamp(Left, 0, (int)outline.Width - width),
            Math.Clamp(Bottom, 0, (int)outline.Height - height),
            width,
            height
        );
    }

    private static int Along(int third, int length, int size)
    {
        var margin = Math.Min(Margin, (length - size) / 2);
        return third switch
        {
            0 => margin,
            1 => (length - size) / 2,
            _ => length - size - margin,
        };
    }
}
