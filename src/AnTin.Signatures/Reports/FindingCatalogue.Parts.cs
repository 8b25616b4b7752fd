using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Reports;

/// <summary>Of files made of parts, XML and containers: which part was signed, and whether it is the one that is read.</summary>
public static partial class FindingCatalogue
{
    /// <summary>XML signature wrapping: two elements bear the identifier that the signature refers to.</summary>
    internal static Finding SameIdentifier(string id) =>
        new(
            IdentifierRepeated,
            new(
                $"Hai phần của tệp mang cùng một mã định danh \"{id}\" nên không biết phần nào đã được ký",
                $"Two parts of the file bear the identifier \"{id}\", so nobody can say which was signed"
            ),
            Indication.TotalFailed,
            SubIndication.FormatFailure,
            Spoils: true
        );

    internal static Finding SignsSomethingElse() =>
        new(
            OtherPartSigned,
            new(
                "Chữ ký không ký phần mà vị trí của nó nói là được ký",
                "The signature does not sign the part that its place says it signs"
            ),
            Indication.TotalFailed,
            SubIndication.FormatFailure,
            Spoils: true
        );

    /// <summary>
    /// EN 319 102-1 §5.2.7.4: what should be signed is not where the standard puts it, so that it counts as not found. No
    /// honest program moves it.
    /// </summary>
    internal static Finding MovedPart(string reference) =>
        new(
            SignedPartMoved,
            new(
                $"Phần được ký ({reference}) không nằm ở chỗ mà chuẩn quy định",
                $"The signed part ({reference}) is not where the standard puts it"
            ),
            Indication.Indeterminate,
            SubIndication.SignedDataNotFound,
            Spoils: true
        );

    /// <summary>ETSI EN 319 132-1 §4.4.1: without a reference to them anybody may have written the properties.</summary>
    internal static Finding UnsignedProperties() =>
        new(
            PropertiesNotSigned,
            new(
                "Thuộc tính XAdES (thời điểm ký, chứng thư) không được ký kèm",
                "The XAdES properties (time of signing, certificate) are not signed along"
            ),
            Indication.Indeterminate,
            SubIndication.SigConstraintsFailure,
            Spoils: true
        );

    /// <summary>A remark: signers may choose parts; readers must know that the rest is anybody's.</summary>
    internal static Finding SelectedParts(string unsigned) =>
        new(
            OnlyPartSigned,
            new(
                $"Chữ ký chỉ ký một phần của tệp; phần {unsigned} không được ký",
                $"The signature covers a part of the file only; {unsigned} is not signed"
            )
        );

    /// <summary>XML Signature 1.1 §2.3: whether what a manifest lists is there and fits, is not part of the signature itself.</summary>
    internal static Finding MissingListedFile(string name) =>
        new(
            ListedFileMissing,
            new(
                $"Tệp {name} có trong danh mục được ký nhưng không kèm theo nên chưa kiểm tra được",
                $"The file {name} is on the signed list but is not at hand, so it could not be checked"
            ),
            Indication.Indeterminate,
            SubIndication.SignedDataNotFound
        );

    internal static Finding FileAltered(string name) =>
        new(
            EditedAfterSigning,
            new($"Tệp {name} bị sửa sau khi ký", $"The file {name} was edited after signing"),
            Indication.TotalFailed,
            SubIndication.HashFailure,
            Spoils: true
        );

    internal static Finding MissingFile(string name) =>
        new(
            DocumentMissing,
            new($"Không có tệp đã ký {name}", $"The signed file {name} is not there"),
            Indication.Indeterminate,
            SubIndication.SignedDataNotFound,
            Spoils: true
        );

    /// <summary>RFC 4998 §4.3, RFC 6283 §3.3.</summary>
    internal static Finding FalseEvidenceRecord(string name, bool fails) =>
        new(
            EvidenceRecordWrong,
            new(
                $"Hồ sơ bằng chứng {name} không khớp với dữ liệu mà nó bảo vệ",
                $"The evidence record {name} does not fit what it preserves"
            ),
            fails ? Indication.TotalFailed : null,
            fails ? SubIndication.HashFailure : null,
            Spoils: true
        );

    internal static Finding BadContainer(Sentence reason) =>
        new(
            ContainerWrong,
            new(
                $"Tệp chứa chữ ký sai cấu trúc: {reason.Vi}",
                $"The container is malformed: {reason.En}"
            ),
            Indication.TotalFailed,
            SubIndication.FormatFailure,
            Spoils: true
        );

    /// <summary>A ZIP file says something besides its entries, which nobody signs; a remark.</summary>
    public const string ContainerSaysMore = "CONTAINER_SAYS_MORE";

    internal static Finding ContainerAside(bool comments) =>
        new(
            ContainerSaysMore,
            comments
                ? new(
                    "Tệp ZIP có chú thích; chú thích không được ký",
                    "The ZIP file bears a comment; nobody signed it"
                )
                : new(
                    "Giữa các tệp trong tệp ZIP có dữ liệu thừa không được ký",
                    "Bytes that nobody signed lie between the entries of the ZIP file"
                )
        );

    /// <summary>An earlier revision was signed and what is shown today is not.</summary>
    internal static Finding TakenOut(Sentence what) =>
        new(SignatureTakenOut, what, null, null, Spoils: true);
}
