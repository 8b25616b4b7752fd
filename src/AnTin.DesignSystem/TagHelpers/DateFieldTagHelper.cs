using AnTin.DesignSystem.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AnTin.DesignSystem.TagHelpers;

/// <summary><c>&lt;date-field for="Input.BornOn" label="…" /&gt;</c>: a date typed as dd/MM/yyyy, which is faster than any calendar for dates one knows.</summary>
[HtmlTargetElement("date-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateFieldTagHelper(ITexts texts) : FieldTagHelper(texts)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Hint ??= Texts["Ngày/tháng/năm, ví dụ 27/03/1985"];
        Width ??= "w-10";
        Begin(output);
        var input = Control("input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "text";
        input.Attributes["inputmode"] = "numeric";
        input.Attributes.TryAdd("autocomplete", "off");
        if (DateText is { Length: > 0 } value)
        {
            input.Attributes["value"] = value;
        }
        output.Content.AppendHtml(input);
    }

    private string? DateText =>
        For.Model is DateOnly date && Error is null
            ? date.ToString("dd/MM/yyyy", SiteCulture.Vietnamese)
            : Value;
}
