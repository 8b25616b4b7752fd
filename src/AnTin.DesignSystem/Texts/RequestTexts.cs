using System.Globalization;
using System.Text;
using AnTin.Platform.Results;

namespace AnTin.DesignSystem.Texts;

/// <summary>The texts in the language of the current request (<see cref="CultureInfo.CurrentUICulture"/>).</summary>
public sealed class RequestTexts(EnglishTexts english) : ITexts
{
    public string Language => SpeaksEnglish ? "en" : "vi";

    public string this[string vietnamese] => Sentence(vietnamese);

    public string this[string vietnamese, params object?[] values] =>
        string.Format(SiteCulture.Vietnamese, Sentence(vietnamese), values);

    public string Of(Refusal refusal) => Of(refusal.Message);

    public string Of(Sentence sentence) => Pick(sentence.Vietnamese, sentence.English);

    public string MendOf(Refusal refusal) =>
        refusal.NextStep is { } step ? this["Cách xử lý: {0}", Of(step)] : "";

    public string Pick(string vietnamese, string english) =>
        SpeaksEnglish && english.Length > 0 ? english : vietnamese;

    private static bool SpeaksEnglish =>
        string.Equals(
            CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            "en",
            StringComparison.Ordinal
        );

    private string Sentence(string vietnamese)
    {
        var key = vietnamese.Normalize(NormalizationForm.FormC);
        return SpeaksEnglish ? english.Find(key) ?? key : key;
    }
}
