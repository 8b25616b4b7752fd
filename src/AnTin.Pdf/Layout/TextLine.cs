namespace AnTin.Pdf.Layout;

/// <param name="Fragments">From left to right.</param>
/// <param name="Width">Natural width, spaces unstretched.</param>
/// <param name="EndsParagraph">Last line, or before a forced break: not to be stretched.</param>
internal sealed record TextLine(IReadOnlyList<Fragment> Fragments, double Width, bool EndsParagraph)
{
    public double Ascent =>
        Fragments.Count == 0 ? 0 : Fragments.Max(fragment => TextMeasure.Ascent(fragment.Style));

    public double Descent =>
        Fragments.Count == 0 ? 0 : Fragments.Max(fragment => TextMeasure.Descent(fragment.Style));

    public double Height =>
        Fragments.Count == 0
            ? 0
            : Fragments.Max(fragment => TextMeasure.LineHeight(fragment.Style));
}
