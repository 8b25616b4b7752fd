namespace AnTin.Signatures.Reports.Printed;

internal static class ChangeLines
{
    public static string Plain(ChangeReport change, ReportStyle style) =>
        style.Say(change.Description)
        + (change.Page is { } page ? style.Say($", trang {page}", $", page {page}") : "");

    /// <summary>With the rule and the object that it speaks of.</summary>
    public static string Of(ChangeReport change, ReportStyle style) =>
        $"{Plain(change, style)} [{change.Rule}, {change.Object}]";
}
