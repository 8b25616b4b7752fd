using AnTin.DesignSystem.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AnTin.DesignSystem.TagHelpers;

/// <summary>
/// <c>&lt;file-field for="Input.Letter" label="…" accept=".pdf" limit="20" /&gt;</c>: a place to choose or drop files.
/// The limits stand beside the button before anything is sent; a script checks them in the browser too.
/// </summary>
[HtmlTargetElement("file-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileFieldTagHelper(ITexts texts) : FieldTagHelper(texts)
{
    /// <summary>Endings that are taken, separated by commas.</summary>
    public string Accept { get; set; } = "";

    /// <summary>Largest size of one file in megabytes (10⁶ bytes).</summary>
    public int Limit { get; set; }

    /// <summary>How many files at once; more than one makes the field take several.</summary>
    public int Most { get; set; } = 1;

    /// <summary>Largest size of all files together in megabytes; said when several are taken and they would not all fit.</summary>
    public int Total { get; set; } = int.MaxValue;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Hint ??= Limits();
        Begin(output);
        var drop = new TagBuilder("div");
        drop.AddCssClass("drop");
        drop.Attributes["data-invite"] = Texts["Bấm nút để chọn, hoặc kéo tệp thả vào khung này."];
        drop.Attributes["data-too-large"] = Texts["Tệp này lớn hơn {0} MB.", Limit];
        drop.Attributes["data-too-many"] = Texts["Chỉ nhận {0} tệp một lần.", Most];
        if (SaysTotal)
        {
            drop.Attributes["data-too-much"] = Texts["Các tệp này cộng lại lớn hơn {0} MB.", Total];
            drop.Attributes["data-total"] = Total.ToString(SiteCulture.Vietnamese);
        }
        drop.Attributes["data-limit"] = Limit.ToString(SiteCulture.Vietnamese);
        drop.Attributes["data-most"] = Most.ToString(SiteCulture.Vietnamese);
        var input = Control("input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["class"] = "";
        input.Attributes["type"] = "file";
        input.Attributes["accept"] = Accept;
        if (Most > 1)
        {
            input.Attributes["multiple"] = "multiple";
        }
        drop.InnerHtml.AppendHtml(input);
        output.Content.AppendHtml(drop);
    }

    private bool SaysTotal => Most > 1 && Total < (long)Limit * Most;

    private string Limits() =>
        SaysTotal
            ? Texts[
                "Nhận tệp {0}; mỗi tệp đến {1} MB, mỗi lần đến {2} tệp, cộng lại đến {3} MB.",
                Kinds(),
                Limit,
                Most,
                Total
            ]
        : Most > 1
            ? Texts["Nhận tệp {0}; mỗi tệp đến {1} MB, mỗi lần đến {2} tệp.", Kinds(), Limit, Most]
        : Texts["Nhận tệp {0}, đến {1} MB.", Kinds(), Limit];

    /// <summary>".pdf,.p7s" as people say it: "PDF, P7S".</summary>
    private string Kinds() =>
        string.Join(
            ", ",
            Accept
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(ending => ending.TrimStart('.').ToUpperInvariant())
        );
}
