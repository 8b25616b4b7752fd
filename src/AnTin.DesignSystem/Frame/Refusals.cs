using AnTin.DesignSystem.Texts;
using AnTin.Platform.Results;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;

namespace AnTin.DesignSystem.Frame;

/// <summary>
/// Brings the refusals of a procedure onto the page: each stands at its field and in the summary
/// above, with what to do next. The page answers 422 and keeps everything that was typed.
/// </summary>
public static class Refusals
{
    private const string Key = "refusals";

    /// <summary>Shows the refusals; a refusal of field <c>FullName</c> stands at <c>Input.FullName</c> when <paramref name="prefix"/> is <c>Input</c>.</summary>
    public static PageResult Refuse(
        this PageModel page,
        IEnumerable<Refusal> refusals,
        string? prefix = "Input"
    )
    {
        var texts = page.HttpContext.RequestServices.GetRequiredService<ITexts>();
        var kept = page.ViewData.ShownRefusals();
        foreach (var refusal in refusals)
        {
            var field = FieldName(refusal.Field, prefix);
            page.ModelState.AddModelError(field, texts.Of(refusal));
            kept.Add(new ShownRefusal(field, refusal));
        }
        page.ViewData[Key] = kept;
        page.Response.StatusCode = Microsoft
            .AspNetCore
            .Http
            .StatusCodes
            .Status422UnprocessableEntity;
        return page.Page();
    }

    /// <summary>The refusals shown on this page, for the summary.</summary>
    public static IList<ShownRefusal> ShownRefusals(this ViewDataDictionary view) =>
        view[Key] as IList<ShownRefusal> ?? [];

    private static string FieldName(string? field, string? prefix) =>
        string.IsNullOrEmpty(field) ? ""
        : string.IsNullOrEmpty(prefix) ? field
        : $"{prefix}.{field}";
}
