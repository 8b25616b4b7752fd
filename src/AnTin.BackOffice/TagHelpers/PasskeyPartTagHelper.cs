using AnTin.DesignSystem.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AnTin.BackOffice.TagHelpers;

/// <summary>
/// <c>&lt;passkey-part button="…"&gt;…&lt;/passkey-part&gt;</c>: what a form shows where the browser has passkeys. Its content, the
/// button, and the place where <c>passkeys.js</c> says with these words why nothing came of it.
/// </summary>
[HtmlTargetElement("passkey-part")]
public sealed class PasskeyPartTagHelper(ITexts texts) : TagHelper
{
    public string Button { get; set; } = "";

    /// <summary>A passkey is made; else one signs.</summary>
    public bool Makes { get; set; }

    /// <summary>Leads over to what the form offers beside; nothing by default.</summary>
    public string? Otherwise { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.Add(Alone("hidden"));
        output.Attributes.Add(Alone("data-passkey-part"));
        foreach (var (why, words) in Words())
        {
            output.Attributes.SetAttribute($"data-{why}", words);
        }

        output.Content.AppendHtml(inner).AppendHtml(Paragraph(ButtonTag())).AppendHtml(Fault());
        if (Otherwise is { Length: > 0 } otherwise)
        {
            var soft = Paragraph(otherwise);
            soft.AddCssClass("soft");
            output.Content.AppendHtml(soft);
        }
    }

    /// <summary>By the names that <c>passkeys.js</c> gives to what may go wrong.</summary>
    private (string Why, string Words)[] Words() =>
        [
            (
                "cancelled",
                Makes
                    ? texts["Chưa tạo: đã hủy hoặc thiết bị từ chối. Bấm để thử lại."]
                    : texts[
                        "Chưa ký: đã hủy, hoặc không có khóa truy cập nào của bạn ở đây. Nội dung đã nhập vẫn còn; bấm để thử lại."
                    ]
            ),
            (
                "late",
                Makes
                    ? texts["Chưa tạo: đã hết thời gian chờ. Bấm để thử lại."]
                    : texts["Chưa ký: đã hết thời gian chờ. Bấm để thử lại."]
            ),
            ("known", texts["Khóa truy cập này đã được đăng ký."]),
            (
                "place",
                texts[
                    "Khóa truy cập không dùng được ở địa chỉ này. Mở bàn xử lý đúng địa chỉ của cơ quan."
                ]
            ),
            (
                "failed",
                Makes
                    ? texts[
                        "Chưa tạo: không liên lạc được với bàn xử lý hoặc phiên đã hết. Tải lại trang rồi thử lại."
                    ]
                    : texts[
                        "Chưa ký: không liên lạc được với bàn xử lý hoặc phiên đã hết. Tải lại trang rồi thử lại."
                    ]
            ),
        ];

    private TagBuilder ButtonTag()
    {
        var button = new TagBuilder("button");
        button.Attributes["type"] = "button";
        button.Attributes["class"] = "button";
        button.Attributes["id"] = "Passkey";
        button.InnerHtml.Append(Button);
        return button;
    }

    private static TagBuilder Fault()
    {
        var fault = new TagBuilder("p");
        fault.Attributes["class"] = "field-error";
        fault.Attributes["role"] = "alert";
        fault.Attributes["tabindex"] = "-1";
        fault.Attributes["hidden"] = "";
        return fault;
    }

    private static TagBuilder Paragraph(TagBuilder inner)
    {
        var paragraph = new TagBuilder("p");
        paragraph.InnerHtml.AppendHtml(inner);
        return paragraph;
    }

    private static TagBuilder Paragraph(string words)
    {
        var paragraph = new TagBuilder("p");
        paragraph.InnerHtml.Append(words);
        return paragraph;
    }

    private static TagHelperAttribute Alone(string name) =>
        new(name, null, HtmlAttributeValueStyle.Minimized);
}
