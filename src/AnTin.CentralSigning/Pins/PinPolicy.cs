using AnTin.CentralSigning.Contracts;
using AnTin.Platform.Results;
using AnTin.Platform.Text;

namespace AnTin.CentralSigning.Pins;

/// <summary>
/// What may be a PIN: 6 to 12 digits, or a phrase of at least 10 characters. What many people would choose, or what
/// anyone knows about the owner, is refused (NIST SP 800-63B §3.1.1.2: block-list instead of composition rules).
/// </summary>
public static class PinPolicy
{
    public const int LeastDigits = 6;
    public const int MostDigits = 12;
    public const int LeastPhrase = 10;
    public const int MostPhrase = 128;

    /// <summary>Null when the PIN is acceptable for this owner.</summary>
    public static Refusal? Check(string pin, KeyOwner owner)
    {
        if (pin.Length == 0)
            return PinRefusals.Missing();
        var digitsOnly = pin.All(char.IsAsciiDigit);
        if (digitsOnly && pin.Length is < LeastDigits or > MostPhrase)
            return PinRefusals.Shape();
        if (digitsOnly && WeakDigits.IsCommon(pin))
            return PinRefusals.TooCommon();
        return digitsOnly && pin.Length <= MostDigits
            ? CheckDigits(pin, owner)
            : CheckPhrase(pin, owner);
    }

    private static Refusal? CheckDigits(string pin, KeyOwner owner)
    {
        if (WeakDigits.LooksLikeDate(pin))
            return PinRefusals.LooksLikeDate();
        var phone = string.Concat(owner.MobileNumber.Where(char.IsAsciiDigit));
        return
            phone.Length >= LeastDigits
            && (
                phone.Contains(pin, StringComparison.Ordinal)
                || pin.Contains(phone, StringComparison.Ordinal)
            )
            ? PinRefusals.KnownAboutOwner()
            : null;
    }

    private static Refusal? CheckPhrase(string pin, KeyOwner owner)
    {
        if (pin.Length is < LeastPhrase or > MostPhrase)
            return PinRefusals.Shape();
        var folded = Squeezed(pin);
        if (folded.Distinct().Count() < 5)
            return PinRefusals.TooCommon();
        string[] known =
        [
            Squeezed(owner.PersonName),
            Squeezed(owner.Mailbox),
            Squeezed(owner.Mailbox.Split('@')[0]),
        ];
        return known.Any(word =>
            word.Length > 0 && folded.Replace(word, "", StringComparison.Ordinal).Length < 4
        )
            ? PinRefusals.KnownAboutOwner()
            : null;
    }

    private static string Squeezed(string text) =>
        VietnameseText.Fold(text).Replace(" ", "", StringComparison.Ordinal);
}
