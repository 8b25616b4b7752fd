using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>Shadow attack "replace" through a font: widths, encoding, outlines or the way back to text give the same codes other letters, or a name that a signed look uses gets a font that was not there.</summary>
internal sealed class FontChanged : IChangeRule
{
    public string Code => "FONT_CHANGED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        (
            difference is { Kind: DifferenceKind.Added, Path: { Last: "Font" or "DR" } path }
            && path.StartsWith("Root", "AcroForm", "DR")
        )
        || difference.Path.Contains("Font")
            && difference.Path.Last is not "Font"
            && (
                difference.Path.StartsWith("Root", "AcroForm", "DR")
                || (
                    difference.Path.StartsWith("Root", "Pages")
                    && difference.Path.Contains("Resources")
                )
            );

    public Sentence Describe(Difference difference) =>
        new("phông chữ bị thay", "a font was changed");
}
