using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AnTin.DesignSystem.TagHelpers;

/// <summary><c>&lt;notice-box tone="amber" heading="…"&gt;…&lt;/notice-box&gt;</c>: something the reader must know now. Tones: blue, ok, amber, red.</summary>
[HtmlTargetElement("notice-box")]
public sealed class NoticeBoxTagHelper : TagHelper
{
    public string Tone { get; set; } = "blue";

    public string? Heading { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"notice {Tone}");
        if (!string.IsNullOrEmpty(Heading))
        {
            output.Content.AppendHtml("<h2>").Append(Heading);
            output.Content.AppendHtml("</h2>");
        }
        output.Content.AppendHtml(inner);
    }
}
