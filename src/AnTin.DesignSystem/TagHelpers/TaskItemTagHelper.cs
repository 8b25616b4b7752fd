using System.Text.Encodings.Web;
using AnTin.DesignSystem.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AnTin.DesignSystem.TagHelpers;

/// <summary>
/// <c>&lt;task-item number="2" title="Danh sách thuê bao" href="rows" status="4 dòng lỗi" tone="red"&gt;30 người&lt;/task-item&gt;</c>
/// inside <c>&lt;ol class="tasks"&gt;</c>. Without <c>href</c> the step cannot be started yet.
/// </summary>
[HtmlTargetElement("task-item")]
public sealed class TaskItemTagHelper(ITexts texts, HtmlEncoder encode) : TagHelper
{
    public int Number { get; set; }

    public string Title { get; set; } = "";

    public string? Href { get; set; }

    public string Status { get; set; } = "";

    public string Tone { get; set; } = "grey";

    public bool Done { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        var id = $"task-{Number}-status";
        output.TagName = "li";
        output.Content.AppendHtml(
            Done
                ? $"<span class=\"task-mark done\" role=\"img\" aria-label=\"{encode.Encode(texts["Xong"])}\">✓</span>"
                : $"<span class=\"task-mark\" aria-hidden=\"true\">{Number}</span>"
        );
        output.Content.AppendHtml("<span class=\"task-words\">");
        output.Content.AppendHtml(
            string.IsNullOrEmpty(Href)
                ? encode.Encode(Title)
                : $"<a href=\"{encode.Encode(Href)}\" aria-describedby=\"{id}\">{encode.Encode(Title)}</a>"
        );
        if (!inner.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml("<span class=\"soft\">").AppendHtml(inner);
            output.Content.AppendHtml("</span>");
        }
        output.Content.AppendHtml("</span>");
        output.Content.AppendHtml(
            $"<strong class=\"tag {Tone}\" id=\"{id}\">{encode.Encode(Status)}</strong>"
        );
    }
}
