using AnTin.DesignSystem.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AnTin.DesignSystem.TagHelpers;

/// <summary><c>&lt;checkbox-field for="Input.Committed" label="…" /&gt;</c>: one sentence to agree with.</summary>
[HtmlTargetElement("checkbox-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxFieldTagHelper(ITexts texts) : FieldTagHelper(texts)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Error is null ? "field" : "field has-error");
        if (Error is { } error)
        {
            var words = new TagBuilder("span");
            words.AddCssClass("field-error");
            words.Attributes["id"] = $"{Id}-error";
            words.InnerHtml.Append(error);
            output.Content.AppendHtml(words);
        }
        var choice = new TagBuilder("div");
        choice.AddCssClass("choice");
        choice.InnerHtml.AppendHtml(Box());
        var label = new TagBuilder("label");
        label.Attributes["for"] = Id;
        label.InnerHtml.Append(Label);
        choice.InnerHtml.AppendHtml(label);
        if (!string.IsNullOrEmpty(Hint))
        {
            var hint = new TagBuilder("span");
            hint.AddCssClass("hint");
            hint.Attributes["id"] = $"{Id}-hint";
            hint.InnerHtml.Append(Hint);
            choice.InnerHtml.AppendHtml(hint);
        }
        output.Content.AppendHtml(choice);
    }

    private TagBuilder Box()
    {
        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        box.Attributes["type"] = "checkbox";
        box.Attributes["id"] = Id;
        box.Attributes["name"] = FullName;
        box.Attributes["value"] = "true";
        if (Value is { } value && value.StartsWith("true", StringComparison.OrdinalIgnoreCase))
        {
            box.Attributes["checked"] = "checked";
        }
        if (Error is not null)
        {
            box.Attributes["aria-invalid"] = "true";
            box.Attributes["aria-describedby"] = $"{Id}-error";
        }
        else if (!string.IsNullOrEmpty(Hint))
        {
            box.Attributes["aria-describedby"] = $"{Id}-hint";
        }
        return box;
    }
}
