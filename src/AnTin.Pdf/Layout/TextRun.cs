namespace AnTin.Pdf.Layout;

/// <summary>Text in one style. A line feed breaks the line; a no-break space holds words together.</summary>
public sealed record TextRun(string Text, TextStyle Style);
