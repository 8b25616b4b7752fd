using System.Text.Encodings.Web;
using AnTin.DesignSystem.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AnTin.DesignSystem.TagHelpers;

/// <summary>
/// <c>&lt;pager-links total="12" shown="6" first="/…" next="/…" /&gt;</c>: keyset paging goes forward from a key and back to
/// the beginning; there are no page numbers to be wrong about.
/// </summary>
[HtmlTargetElement("pager-links", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerLinksTagHelper(ITexts texts, HtmlEncoder encode) : TagHelper
{
    /// <summary>How many there are; <c>null</c> when nobody counted.</summary>
    public long? Total { get; set; }

    public int Shown { get; set; }

    /// <summary>The first page; <c>null</c> when this is it.</summary>
    public string? First { get; set; }

    /// <summary>The next page; <c>null</c> at the end.</summary>
    public string? Next { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", texts["Trang"]);
        output.Content.AppendHtml("<span>");
        output.Content.Append(
            Total is { } total
                ? texts["Tổng số bản ghi: {0:N0}. Đang xem {1}.", total, Shown]
                : texts["Đang xem {0} bản ghi.", Shown]
        );
        output.Content.AppendHtml("</span>");
        Link(output, First, texts["Về đầu danh sách"]);
        Link(output, Next, texts["Trang sau"]);
    }

    private void Link(TagHelperOutput output, string? href, string words)
    {
        if (!string.IsNullOrEmpty(href))
        {
            output.Content.AppendHtml($"<a href=\"{encode.Encode(href)}\">");
            output.Content.Append(words);
            output.Content.AppendHtml("</a>");
        }
    }
}
