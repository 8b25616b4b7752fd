using Microsoft.Playwright;

namespace AnTin.EndToEnd.Tests.Desk;

/// <summary>What officers do with the rows of a dossier.</summary>
internal static class DecisionSteps
{
    /// <param name="ordinal">As the list counts, from 1.</param>
    public static ILocator Row(this IPage page, int ordinal) =>
        page.Locator(".people tbody tr").Nth(ordinal - 1);

    /// <summary>As the approver: this row is not approved with the others.</summary>
    public static async Task LeaveOutAsync(this IPage page, int ordinal, string reason)
    {
        await page.Row(ordinal).GetByText("Không duyệt dòng này").ClickAsync();
        await page.Row(ordinal).GetByRole(AriaRole.Combobox).FillAsync(reason);
    }
}
