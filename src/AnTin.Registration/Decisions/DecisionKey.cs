using AnTin.Registration.Contracts;

namespace AnTin.Registration.Decisions;

/// <summary>With what an officer signs: the PIN of the key that the desk keeps, a passkey's answer, or a token's.</summary>
/// <param name="Pin">Empty where a passkey or a token answered.</param>
/// <param name="Draft">What the passkey or the token was asked; null with a PIN.</param>
/// <param name="Answer">What the passkey said; else null.</param>
/// <param name="Token">The file with the token's answer, empty while it is only asked; else null.</param>
public sealed record DecisionKey(
    string Pin,
    DecisionDraft? Draft,
    PasskeyAnswer? Answer,
    byte[]? Token = null
)
{
    public static DecisionKey OfPin(string pin) => new(pin, null, null);

    /// <param name="draft">Null where the token is asked for the first time.</param>
    /// <param name="answer">Empty while it is only asked.</param>
    public static DecisionKey OfToken(DecisionDraft? draft, byte[] answer) =>
        new("", draft, null, answer);

    /// <summary>So that a PIN may stand where a key is asked for.</summary>
    public static implicit operator DecisionKey(string pin) => OfPin(pin);
}
