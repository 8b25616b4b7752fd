namespace AnTin.Pdf.Layout;

/// <summary>Text of one style inside one line.</summary>
internal readonly record struct Fragment(string Text, TextStyle Style)
{
    public double Width { get; } = TextMeasure.Width(Text, Style);

    public int Spaces => Text.Count(character => character == ' ');
}
