using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AnTin.DesignSystem.TagHelpers;

/// <summary><c>&lt;error-summary /&gt;</c>: what is wrong, each line leading to its field, with how to mend it. Nothing when nothing is wrong.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(ITexts texts) : TagHelper
{
    /// <summary>The heading; default “Có lỗi cần sửa”.</summary>
    public string? Heading { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var wrong = ViewContext
            .ViewData.ModelState.Where(e => e.Value?.Errors.Count > 0)
            .SelectMany(e => e.Value!.Errors.Select(error => (Field: e.Key, error.ErrorMessage)))
            .ToList();
        if (wrong.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        var heading = new TagBuilder("h2");
        heading.InnerHtml.Append(Heading ?? texts["Có lỗi cần sửa"]);
        output.Content.AppendHtml(heading);
        var list = new TagBuilder("ul");
        foreach (var (field, message) in wrong)
        {
            list.InnerHtml.AppendHtml(Line(field, message));
        }
        output.Content.AppendHtml(list);
    }

    private TagBuilder Line(string field, string message)
    {
        var line = new TagBuilder("li");
        if (field.Length == 0)
        {
            line.InnerHtml.Append(message);
        }
        else
        {
            var link = new TagBuilder("a");
            link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(field, "_");
            link.InnerHtml.Append(message);
            line.InnerHtml.AppendHtml(link);
        }
        var refusal = ViewContext
            .ViewData.ShownRefusals()
            .FirstOrDefault(s =>
                string.Equals(s.Field, field, StringComparison.Ordinal)
                && string.Equals(texts.Of(s.Refusal), message, StringComparison.Ordinal)
            )
            ?.Refusal;
        if (refusal is not null && texts.MendOf(refusal) is { Length: > 0 } mend)
        {
            var words = new TagBuilder("span");
            words.AddCssClass("mend");
            words.InnerHtml.Append(mend);
            line.InnerHtml.AppendHtml(words);
        }
        return line;
    }
}
