namespace AnTin.Signatures.Reports.Pages;

/// <summary>The place of an object that was changed, in points from the lower left corner of the page that is shown.</summary>
public sealed record BoxView(double Left, double Bottom, double Width, double Height);
