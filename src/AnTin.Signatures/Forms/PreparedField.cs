using System.Globalization;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Forms;

/// <summary>A text field to be made ready before the first signature.</summary>
/// <param name="Name">As <c>Number</c>.</param>
/// <param name="Page">From 1.</param>
/// <param name="Place">In points.</param>
/// <param name="FontSize">In points.</param>
public sealed record PreparedField(
    string Name,
    int Page,
    SignaturePlace Place,
    double FontSize = 13
)
{
    /// <summary>Reads <c>name=page,left,bottom,width,height</c>.</summary>
    public static bool TryParse(string? typed, out PreparedField? field)
    {
        field = null;
        var name = (typed ?? "").Split('=', 2);
        var parts = name.Length == 2 ? name[1].Split(',', 2) : [];
        if (
            parts.Length == 2
            && name[0].Trim().Length > 0
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            && SignaturePlace.TryParse(parts[1], out var place)
        )
        {
            field = new PreparedField(name[0].Trim(), page, place);
        }

        return field is not null;
    }
}
