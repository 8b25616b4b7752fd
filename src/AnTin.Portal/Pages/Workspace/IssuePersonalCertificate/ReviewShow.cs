namespace AnTin.Portal.Pages.Workspace.IssuePersonalCertificate;

/// <summary>The tabs above an uploaded workbook.</summary>
public enum ReviewShow
{
    /// <summary>Wrong rows when there are any, else all.</summary>
    Default,
    All,
    Wrong,
    Good,
}
