using AnTin.Platform.Text;

namespace AnTin.Server.Demo;

/// <summary>One invented person; the id has the structure of a real one under a province code that does not exist.</summary>
/// <param name="Phone">Ten digits in a range no carrier has given out to people.</param>
public sealed record InventedPerson(
    int Number,
    string Name,
    DateOnly Birth,
    string PersonalId,
    DateOnly IdIssued,
    string Phone
)
{
    public const string IdIssuer = "Cục Cảnh sát quản lý hành chính về trật tự xã hội";

    /// <summary>Initials of the first names, then the given name: "Đặng Thị Ảnh" is dtanh.</summary>
    public string MailboxName()
    {
        var words = VietnameseText.Fold(Name).Split(' ');
        return string.Concat(words[..^1].Select(word => word[0])) + words[^1];
    }

    /// <summary>A mailbox that no namesake has: the number follows the name.</summary>
    public string Mailbox(string domain) => $"{MailboxName()}{Number % 10_000}@{domain}";
}
