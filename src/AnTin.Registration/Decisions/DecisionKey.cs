using AnTin.Registration.Contracts;

namespace AnTin.Registration.Decisions;

/// <summary>With what an officer signs: the PIN of the key that the desk keeps, or a passkey's answer.</summary>
/// <param name="Pin">Empty where a passkey answered.</param>
/// <param name="Draft">What the passkey was asked; null with a PIN.</param>
/// <param name="Answer">What it said; null with a PIN.</param>
public sealed record DecisionKey(string Pin, DecisionDraft? Draft, PasskeyAnswer? Answer)
{
    public static DecisionKey OfPin(string pin) => new(pin, null, null);

    /// <summary>So that a PIN may stand where a key is asked for.</summary>
    public static implicit operator DecisionKey(string pin) => OfPin(pin);
}
