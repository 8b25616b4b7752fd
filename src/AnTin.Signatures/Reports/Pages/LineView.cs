namespace AnTin.Signatures.Reports.Pages;

/// <summary>
/// Words of a line that stand together, with their place in points from the lower left corner of the page that is shown.
/// </summary>
public sealed record LineView(string Text, double Left, double Bottom, double Width, double Height);
