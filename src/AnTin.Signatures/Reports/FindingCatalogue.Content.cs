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
