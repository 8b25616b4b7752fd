using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AnTin.DesignSystem.TagHelpers;

/// <summary><c>&lt;summary-row label="Người ký"&gt;…&lt;/summary-row&gt;</c> inside <c>&lt;dl class="summary"&gt;</c>.</summary>
[HtmlTargetElement("summary-row")]
public sealed class SummaryRowTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Content.AppendHtml("<dt>").Append(Label);
        output.Content.AppendHtml("</dt><dd>").AppendHtml(inner);
        output.Content.AppendHtml("</dd>");
    }
}
