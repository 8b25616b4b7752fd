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
            .OrderBy(e => PlaceInForm(e.Key))
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
        if (LegalBases() is { Length: > 0 } bases)
        {
            var words = new TagBuilder("p");
            words.AddCssClass("mend");
            words.InnerHtml.Append(texts["Căn cứ: {0}", bases]);
            output.Content.AppendHtml(words);
        }
    }

    // Several lines often rest on one article: it is named once, below them.
    private string LegalBases() =>
        string.Join(
            "; ",
            ViewContext
                .ViewData.ShownRefusals()
                .Select(s => s.Refusal.LegalBasis)
                .Where(basis => !string.IsNullOrEmpty(basis))
                .Distinct(StringComparer.Ordinal)
        );

    // The model declares its fields in the order of the form; the model state keeps them by name.
    private long PlaceInForm(string key)
    {
        var type = ViewContext.ViewData.ModelMetadata.ModelType;
        long place = 0;
        foreach (var name in key.Split('.').Take(2))
        {
            var property = type.GetProperty(name);
            place = (place << 31) + (property?.MetadataToken ?? 0);
            type = property?.PropertyType ?? typeof(object);
        }
        return place;
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
