using AnTin.DesignSystem.Texts;
using AnTin.Signatures.Acts;

namespace AnTin.Portal.Pages.My.Sign;

/// <summary>The acts of Decree 30/2020 in the language of the page.</summary>
public static class ActWords
{
    /// <summary>"Ký nháy", with a capital.</summary>
    public static string NameOf(this ITexts texts, SigningAct act) =>
        Capital(texts.Pick(act.Name.Vi, act.Name.En));

    /// <summary>What it shows and where, as a sentence.</summary>
    public static string LookOf(this ITexts texts, SigningAct act) =>
        Capital(texts.Pick(act.Look.Vi, act.Look.En)) + ".";

    public static string FormOf(this ITexts texts, CopyForm form) =>
        Capital(texts.Pick(form.Words().Vi, form.Words().En));

    private static string Capital(string words) =>
        words.Length == 0 ? words : char.ToUpper(words[0], SiteCulture.Vietnamese) + words[1..];
}
