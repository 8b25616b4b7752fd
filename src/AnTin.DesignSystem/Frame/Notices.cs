using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace AnTin.DesignSystem.Frame;

/// <summary>The green sentence that a page shows after a redirect: “Lưu hồ sơ thành công”.</summary>
public static class Notices
{
    private const string Key = "notice";

    /// <summary>Keeps the sentence for the next page of this reader.</summary>
    public static void Say(this PageModel page, string sentence) => page.TempData[Key] = sentence;

    /// <summary>Takes the sentence, once.</summary>
    public static string? TakeNotice(this ITempDataDictionary data) => data[Key] as string;
}
