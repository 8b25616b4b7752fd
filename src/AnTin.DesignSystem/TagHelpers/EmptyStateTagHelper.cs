using AnTin.DesignSystem.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AnTin.DesignSystem.TagHelpers;

/// <summary><c>&lt;empty-state&gt;what to do&lt;/empty-state&gt;</c>: “Không có dữ liệu”, and what one may do about it.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper(ITexts texts) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        output.Content.AppendHtml("<strong>").Append(texts["Không có dữ liệu"]);
        output.Content.AppendHtml("</strong>").AppendHtml(inner);
    }
}
