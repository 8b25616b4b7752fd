using AnTin.DesignSystem.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AnTin.DesignSystem.TagHelpers;

/// <summary><c>&lt;select-field for="Input.Province" label="…" items="Model.Provinces" empty="Chọn…" /&gt;</c>.</summary>
[HtmlTargetElement("select-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectFieldTagHelper(ITexts texts) : FieldTagHelper(texts)
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>Words of the first, empty choice; none when null.</summary>
    public string? Empty { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Begin(output);
        var select = Control("select");
        if (Empty is not null)
        {
            select.InnerHtml.AppendHtml(Option("", Empty, chosen: false));
        }
        foreach (var item in Items)
        {
            var value = item.Value ?? item.Text;
            var chosen = item.Selected || string.Equals(value, Value, StringComparison.Ordinal);
            select.InnerHtml.AppendHtml(Option(value, item.Text, chosen));
        }
        output.Content.AppendHtml(select);
    }

    private static TagBuilder Option(string value, string text, bool chosen)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = value;
        if (chosen)
        {
            option.Attributes["selected"] = "selected";
        }
        option.InnerHtml.Append(text);
        return option;
    }
}
