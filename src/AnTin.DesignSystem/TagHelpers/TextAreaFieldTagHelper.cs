using AnTin.DesignSystem.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AnTin.DesignSystem.TagHelpers;

/// <summary><c>&lt;text-area-field for="Input.Note" label="…" rows="3" /&gt;</c>: several lines of text.</summary>
[HtmlTargetElement("text-area-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextAreaFieldTagHelper(ITexts texts) : FieldTagHelper(texts)
{
    public int Rows { get; set; } = 4;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Begin(output);
        var area = Control("textarea");
        area.Attributes["rows"] = Rows.ToString(SiteCulture.Vietnamese);
        area.InnerHtml.Append(Value ?? "");
        output.Content.AppendHtml(area);
    }
}
