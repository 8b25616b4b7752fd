using AnTin.DesignSystem.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AnTin.DesignSystem.TagHelpers;

/// <summary><c>&lt;radio-field for="Input.Custody" label="…" items="…" /&gt;</c>: one of a few; the words of a group item's <c>Group.Name</c> stand below it as a hint.</summary>
[HtmlTargetElement("radio-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadioFieldTagHelper(ITexts texts) : FieldTagHelper(texts)
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        BeginGroup(output);
        var number = 0;
        foreach (var item in Items)
        {
            output.Content.AppendHtml(Choice(item, $"{Id}-{++number}"));
        }
    }

    private TagBuilder Choice(SelectListItem item, string id)
    {
        var choice = new TagBuilder("div");
        choice.AddCssClass("choice");
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "radio";
        input.Attributes["id"] = id;
        input.Attributes["name"] = FullName;
        input.Attributes["value"] = item.Value;
        if (string.Equals(item.Value, Value, StringComparison.Ordinal))
        {
            input.Attributes["checked"] = "checked";
        }
        if (item.Disabled)
        {
            input.Attributes["disabled"] = "disabled";
        }
        choice.InnerHtml.AppendHtml(input);
        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(item.Text);
        choice.InnerHtml.AppendHtml(label);
        if (item.Group?.Name is { Length: > 0 } hint)
        {
            var words = new TagBuilder("span");
            words.AddCssClass("hint");
            words.InnerHtml.Append(hint);
            choice.InnerHtml.AppendHtml(words);
        }
        return choice;
    }
}
