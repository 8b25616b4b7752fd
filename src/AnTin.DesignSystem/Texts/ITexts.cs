using AnTin.Platform.Results;

namespace AnTin.DesignSystem.Texts;

/// <summary>
/// The words of the screens. The key is the Vietnamese sentence itself, so a page reads as it looks;
/// the English sentence comes from the <c>en.json</c> beside the page. A sentence without English
/// is shown in Vietnamese (and a test fails).
/// </summary>
public interface ITexts
{
    /// <summary>The language of this request: <c>vi</c> or <c>en</c>, as the <c>lang</c> attribute wants it.</summary>
    string Language { get; }

    /// <summary>The sentence in the language of this request.</summary>
    string this[string vietnamese] { get; }

    /// <summary>The sentence with <c>{0}</c>, <c>{1}</c> … filled; numbers and dates are written the Vietnamese way in both languages.</summary>
    string this[string vietnamese, params object?[] values] { get; }

    /// <summary>The sentence of a refusal in the language of this request.</summary>
    string Of(Refusal refusal);

    /// <summary>The sentence in the language of this request.</summary>
    string Of(Sentence sentence);

    /// <summary>What to do next, after the sentence of a refusal; empty when it does not say.</summary>
    string MendOf(Refusal refusal);

    /// <summary>Chooses between two sentences that data brings along, such as a catalogue row with both names.</summary>
    string Pick(string vietnamese, string english);
}
