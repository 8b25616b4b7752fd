using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AnTin.DesignSystem.TagHelpers;

/// <summary><c>&lt;clock-box heading="Trả kết quả trong 03 ngày làm việc" tone="amber"&gt;…&lt;/clock-box&gt;</c>: a running or coming deadline, in words.</summary>
[HtmlTargetElement("clock-box")]
public sealed class ClockBoxTagHelper : TagHelper
{
    public string Tone { get; set; } = "blue";

    public string Heading { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"clock {Tone}");
        output.Content.AppendHtml("<strong>").Append(Heading);
        output.Content.AppendHtml("</strong>").AppendHtml(inner);
    }
}
