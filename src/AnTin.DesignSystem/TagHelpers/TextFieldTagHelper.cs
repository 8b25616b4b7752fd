using AnTin.DesignSystem.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AnTin.DesignSystem.TagHelpers;

/// <summary><c>&lt;text-field for="Input.FullName" label="…" autocomplete="name" /&gt;</c>: one line of text; <c>type</c>, <c>inputmode</c> and the like are passed on.</summary>
[HtmlTargetElement("text-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextFieldTagHelper(ITexts texts) : FieldTagHelper(texts)
{
    public string Type { get; set; } = "text";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Begin(output);
        var input = Control("input");
        input.TagRenderMode = Microsoft.AspNetCore.Mvc.Rendering.TagRenderMode.SelfClosing;
        input.Attributes["type"] = Type;
        if (Value is { Length: > 0 } value)
        {
            input.Attributes["value"] = value;
        }
        output.Content.AppendHtml(input);
    }
}
