using AnTin.Platform.Results;
using AnTin.Platform.Text;
using Microsoft.AspNetCore.Identity;

namespace AnTin.Registration.Accounts;

/// <summary>Keeps passwords as ASP.NET Core Identity does (PBKDF2-SHA512, salt and rounds inside the text).</summary>
public sealed class Passwords
{
    private const int Shortest = 10;
    private const int Longest = 128;

    private readonly PasswordHasher<Account> hasher = new();
    private readonly Lazy<string> nobody;

    public Passwords() =>
        nobody = new Lazy<string>(() => hasher.HashPassword(null!, "nobody has this password"));

    public string Hash(string password) => hasher.HashPassword(null!, VietnameseText.Nfc(password));

    /// <summary>Any text may be tried: <see cref="Check"/> lets no password be chosen that differs from its mended form.</summary>
    public bool Matches(string? hash, string password)
    {
        // An unknown mailbox costs as much time as a known one.
        var verdict = hasher.VerifyHashedPassword(
            null!,
            hash ?? nobody.Value,
            VietnameseText.Nfc(Shortened(password))
        );
        return hash is not null && verdict != PasswordVerificationResult.Failed;
    }

    /// <summary>What is wrong with a new password, told at its field.</summary>
    public static IEnumerable<Refusal> Check(string? password, string? again, string? mailbox)
    {
        if (string.IsNullOrEmpty(password))
        {
            yield return AccountRefusals.Required(
                "PASSWORD-REQUIRED",
                "Password",
                "Bạn hãy nhập mật khẩu người dùng",
                "Enter a password"
            );
            yield break;
        }

        if (password.Length is < Shortest or > Longest)
        {
            yield return AccountRefusals.Required(
                "PASSWORD-LENGTH",
                "Password",
                $"Mật khẩu dài từ {Shortest} đến {Longest} ký tự",
                $"A password has {Shortest} to {Longest} characters"
            );
        }
        else if (!VietnameseText.CanNormalise(password))
        {
            yield return AccountRefusals.Required(
                "PASSWORD-CHARACTERS",
                "Password",
                "Mật khẩu có ký tự không hợp lệ, bạn hãy chọn mật khẩu khác",
                "The password has characters that are not valid text; choose another"
            );
        }
        else if (password.Distinct().Count() < 5 || IsMailbox(password, mailbox))
        {
            yield return AccountRefusals.Required(
                "PASSWORD-EASY",
                "Password",
                "Mật khẩu quá dễ đoán: không dùng tên hộp thư hoặc ít ký tự lặp lại",
                "The password is too easy to guess"
            );
        }

        if (password != again)
        {
            yield return AccountRefusals.Required(
                "PASSWORD-AGAIN",
                "PasswordAgain",
                "Xác nhận mật khẩu không khớp",
                "The two passwords differ"
            );
        }
    }

    private static bool IsMailbox(string password, string? mailbox) =>
        mailbox is { Length: > 0 }
        && password.Contains(mailbox.Split('@')[0], StringComparison.OrdinalIgnoreCase)
        && password.Length < mailbox.Length + 4;

    private static string Shortened(string password) =>
        password.Length <= Longest ? password : password[..Longest];
}
