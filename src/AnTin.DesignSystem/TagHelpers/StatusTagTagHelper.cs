using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AnTin.DesignSystem.TagHelpers;

/// <summary><c>&lt;status-tag tone="ok"&gt;Hoàn thành&lt;/status-tag&gt;</c>: a status is always words on a tint. Tones: grey, blue, ok, amber, red.</summary>
[HtmlTargetElement("status-tag")]
public sealed class StatusTagTagHelper : TagHelper
{
    public string Tone { get; set; } = "grey";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "strong";
        output.Attributes.SetAttribute("class", $"tag {Tone}");
    }
}
