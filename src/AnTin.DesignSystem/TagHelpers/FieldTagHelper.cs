using AnTin.DesignSystem.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AnTin.DesignSystem.TagHelpers;

/// <summary>
/// What every field shares: label, hint, the refusal that stands at it, and the value as it was typed.
/// Fields are required unless they say <c>optional</c>; the words say so, not a star.
/// </summary>
public abstract class FieldTagHelper(ITexts texts) : TagHelper
{
    // Attributes written on the helper (autocomplete, inputmode …) belong to the control inside.
    private readonly Dictionary<string, string> _passedOn = new(StringComparer.Ordinal);

    /// <summary>The bound property; gives name, id, value and errors.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The label, already in the reader's language.</summary>
    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public bool Optional { get; set; }

    /// <summary>Width class: <c>w-5</c>, <c>w-10</c>, <c>w-20</c>, <c>w-full</c>; empty for the usual width.</summary>
    public string? Width { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    protected ITexts Texts => texts;

    protected string FullName => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => TagBuilder.CreateSanitizedId(FullName, "_");

    /// <summary>What was typed wins over what is stored: a refused form comes back as it was sent.</summary>
    protected string? Value =>
        Entry is { AttemptedValue: { } typed }
            ? typed
            : Convert.ToString(For.Model, SiteCulture.Vietnamese);

    protected string? Error => Entry?.Errors.Count > 0 ? Entry.Errors[0].ErrorMessage : null;

    private ModelStateEntry? Entry => ViewContext.ViewData.ModelState.GetValueOrDefault(FullName);

    /// <summary>Writes the surrounding <c>div</c>, the label, hint and error; the field itself follows.</summary>
    protected void Begin(TagHelperOutput output)
    {
        Surround(output, "div");
        var label = new TagBuilder("label");
        label.Attributes["for"] = Id;
        AppendLabel(label);
        output.Content.AppendHtml(label);
        AppendHintAndError(output);
    }

    /// <summary>The same for a group of choices: a <c>fieldset</c> with a <c>legend</c>.</summary>
    protected void BeginGroup(TagHelperOutput output)
    {
        Surround(output, "fieldset");
        output.Attributes.SetAttribute("id", Id);
        output.Attributes.SetAttribute("tabindex", "-1");
        if (DescribedBy is { } ids)
        {
            output.Attributes.SetAttribute("aria-describedby", ids);
        }
        var legend = new TagBuilder("legend");
        AppendLabel(legend);
        output.Content.AppendHtml(legend);
        AppendHintAndError(output);
    }

    /// <summary>Name, id, description and error state of the input, select or textarea.</summary>
    protected TagBuilder Control(string tag)
    {
        var control = new TagBuilder(tag);
        control.Attributes["id"] = Id;
        control.Attributes["name"] = FullName;
        control.AddCssClass("input");
        if (!string.IsNullOrEmpty(Width))
        {
            control.AddCssClass(Width);
        }
        if (DescribedBy is { } ids)
        {
            control.Attributes["aria-describedby"] = ids;
        }
        if (Error is not null)
        {
            control.Attributes["aria-invalid"] = "true";
        }
        foreach (var (name, value) in _passedOn)
        {
            control.Attributes[name] = value;
        }
        return control;
    }

    private void Surround(TagHelperOutput output, string tag)
    {
        output.TagName = tag;
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var attribute in output.Attributes.ToList())
        {
            _passedOn[attribute.Name] = attribute.Value?.ToString() ?? "";
        }
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", Error is null ? "field" : "field has-error");
    }

    private void AppendLabel(TagBuilder label)
    {
        label.InnerHtml.Append(Label);
        if (Optional)
        {
            label.InnerHtml.AppendHtml(" <span class=\"optional\">");
            label.InnerHtml.Append(texts["(không bắt buộc)"]);
            label.InnerHtml.AppendHtml("</span>");
        }
    }

    private void AppendHintAndError(TagHelperOutput output)
    {
        if (!string.IsNullOrEmpty(Hint))
        {
            output.Content.AppendHtml(Words("span", "hint", $"{Id}-hint", Hint));
        }
        if (Error is { } error)
        {
            var words = Words("span", "field-error", $"{Id}-error", "");
            words.InnerHtml.AppendHtml("<span class=\"visually-hidden\">");
            words.InnerHtml.Append(texts["Lỗi:"]);
            words.InnerHtml.AppendHtml("</span> ");
            words.InnerHtml.Append(error);
            output.Content.AppendHtml(words);
        }
    }

    private string? DescribedBy
    {
        get
        {
            var ids = string.Join(
                ' ',
                new[]
                {
                    string.IsNullOrEmpty(Hint) ? null : $"{Id}-hint",
                    Error is null ? null : $"{Id}-error",
                }.OfType<string>()
            );
            return ids.Length == 0 ? null : ids;
        }
    }

    private static TagBuilder Words(string tag, string cssClass, string id, string text)
    {
        var words = new TagBuilder(tag);
        words.AddCssClass(cssClass);
        words.Attributes["id"] = id;
        words.InnerHtml.Append(text);
        return words;
    }
}
