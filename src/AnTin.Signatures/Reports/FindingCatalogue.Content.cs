using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Reports;

/// <summary>Of content that was handed in beside a file which carries its own, and of text that two programs read in two ways.</summary>
public static partial class FindingCatalogue
{
    /// <summary>The file carries what it signs, and what was handed in is the same; a remark.</summary>
    public const string ContentCarried = "CONTENT_CARRIED_ALREADY";

    /// <summary>The file carries what it signs, and what was handed in is something else.</summary>
    public const string ContentNotSigned = "CONTENT_HANDED_IN_NOT_SIGNED";

    /// <summary>A comment or a CDATA section, which no signature covers, cuts a signed value in two; a remark.</summary>
    public const string ValueSplit = "SIGNED_VALUE_CUT_BY_COMMENT";

    /// <summary>Members of a JSON file that no signature covers; a remark.</summary>
    public const string MemberNotSigned = "UNSIGNED_MEMBER";

    /// <summary>A member that no signature covers is called like one that some program looks for.</summary>
    public const string MemberMisleads = "UNSIGNED_MEMBER_MISLEADS";

    /// <summary>The headers of an HTTP message are signed, its body is not.</summary>
    public const string BodyNotSigned = "HTTP_BODY_NOT_SIGNED";

    private const int MostNamed = 3;
    private const int LongestName = 80;

    internal static Finding UnsignedMembers(IReadOnlyList<string> names)
    {
        var named = string.Join(", ", names.Take(MostNamed).Select(one => $"“{Short(one)}”"));
        var more = names.Count - MostNamed;
        return new(
            MemberNotSigned,
            new(
                $"Tệp có thành phần không được ký: {named}{(more > 0 ? $" và {more} thành phần khác" : "")}",
                $"The file has members that nobody signed: {named}{(more > 0 ? $" and {more} more" : "")}"
            )
        );
    }

    internal static Finding MisleadingMember(string name) =>
        new(
            MemberMisleads,
            new(
                $"Tệp có thành phần không được ký “{Short(name)}” mà có chương trình sẽ đọc thay cho phần được ký",
                $"The file has a member that nobody signed, “{Short(name)}”, which some program will read in the place of what is signed"
            ),
            Indication.TotalFailed,
            SubIndication.FormatFailure,
            Spoils: true
        );

    /// <param name="given">The body was handed in: whoever does so asks whether just this is signed.</param>
    internal static Finding UnsignedBody(bool given) =>
        new(
            BodyNotSigned,
            new(
                "Chữ ký chỉ ký tiêu đề của thông điệp HTTP; thân thông điệp không được ký (không có tiêu đề Digest được ký)",
                "The signature covers headers of the HTTP message only; its body is not signed (no signed Digest header)"
            ),
            given ? Indication.Indeterminate : null,
            given ? SubIndication.SignedDataNotFound : null,
            Spoils: given
        );

    private static string Short(string name) =>
        name.Length > LongestName ? name[..LongestName] + "…" : name;

    internal static Finding ValueCut(string element) =>
        new(
            ValueSplit,
            new(
                $"Giá trị được ký trong phần tử {element} bị chú thích hoặc CDATA cắt đôi; chữ ký không bảo vệ chúng, có chương trình chỉ đọc nửa đầu",
                $"A comment or CDATA cuts the signed value of the element {element} in two; the signature does not cover them, and some programs read the first half only"
            )
        );

    internal static Finding SameContentCarried() =>
        new(
            ContentCarried,
            new(
                "Tệp đã mang sẵn nội dung được ký; tệp gốc gửi kèm giống nội dung đó",
                "The file carries its signed content itself; the content handed in is the same"
            )
        );

    /// <summary>As for a detached signature whose content does not fit: what the reader holds is not signed.</summary>
    internal static Finding OtherContentCarried() =>
        new(
            ContentNotSigned,
            new(
                "Tệp gốc gửi kèm không phải nội dung được ký: tệp này mang sẵn nội dung khác. Kiểm tra lại không kèm tệp gốc và đọc nội dung trong chính tệp",
                "The content handed in is not what is signed: this file carries other content itself. Check it without the content, and read what the file carries"
            ),
            Indication.TotalFailed,
            SubIndication.HashFailure,
            Spoils: true
        );
}
