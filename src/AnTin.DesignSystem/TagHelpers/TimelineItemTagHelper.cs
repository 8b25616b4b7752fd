using AnTin.DesignSystem.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AnTin.DesignSystem.TagHelpers;

/// <summary>
/// <c>&lt;timeline-item title="Tạo hồ sơ" state="done"&gt;29/04/2026 13:48 · Trần Thị Hoa&lt;/timeline-item&gt;</c>
/// inside <c>&lt;ol class="timeline"&gt;</c>. States: <c>done</c>, <c>stop</c>, empty for what is still to come.
/// </summary>
[HtmlTargetElement("timeline-item")]
public sealed class TimelineItemTagHelper(ITexts texts) : TagHelper
{
    public string Title { get; set; } = "";

    public string State { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (State.Length > 0)
        {
            output.Attributes.SetAttribute("class", State);
        }
        output.Content.Append(Title);
        if (State.Length == 0)
        {
            output.Content.AppendHtml("<span class=\"visually-hidden\"> (");
            output.Content.Append(texts["chưa đến"]);
            output.Content.AppendHtml(")</span>");
        }
        if (!inner.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml("<span class=\"soft\">").AppendHtml(inner);
            output.Content.AppendHtml("</span>");
        }
    }
}
