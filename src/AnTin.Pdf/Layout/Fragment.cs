namespace AnTin.Pdf.Layout;

/// <summary>Text of one style inside one line, as it is drawn (<see cref="TextMeasure.Printable"/>).</summary>
internal readonly record struct Fragment(string Text, TextStyle Style)
{
    public double Width { get; } = TextMeasure.WidthOfPrintable(Text, Style);

    public int Spaces => Text.Count(character => character == ' ');
}
