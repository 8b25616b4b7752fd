namespace AnTin.Signatures.Reports.Printed;

internal static class ChangeLines
{
    public static string Of(ChangeReport change, ReportStyle style) =>
        style.Say(change.Description)
        + (change.Page is { } page ? style.Say($", trang {page}", $", page {page}") : "")
        + $" [{change.Rule}, {change.Object}]";
}
