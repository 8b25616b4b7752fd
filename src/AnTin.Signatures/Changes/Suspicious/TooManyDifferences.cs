using AnTin.Pdf.Objects;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>The comparison was cut short: what was not looked at is not trusted.</summary>
internal sealed class TooManyDifferences : IChangeRule
{
    public static readonly Difference Marker = new(
        ObjectPath.Trailer,
        DifferenceKind.Changed,
        PdfNull.Instance,
        PdfNull.Instance,
        null,
        null
    );

    public string Code => "TOO_MANY_CHANGES";

    public bool Matches(Difference difference, ComparisonContext context) =>
        ReferenceEquals(difference, Marker);

    public Sentence Describe(Difference difference) =>
        new("quá nhiều thay đổi để so sánh hết", "there are too many changes to compare them all");
}
