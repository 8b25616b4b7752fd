using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Reports;

/// <summary>Of files made of parts, XML and containers: which part was signed, and whether it is the one that is read.</summary>
public static partial class FindingCatalogue
{
    /// <summary>XML signature wrapping: two elements bear the identifier that the signature refers to.</summary>
    public static Finding SameIdentifier(string id) =>
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

    public static Finding SignsSomethingElse() =>
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

    public static Finding FileAltered(string name) =>
        new(
            EditedAfterSigning,
            new($"Tệp {name} bị sửa sau khi ký", $"The file {name} was edited after signing"),
            Indication.TotalFailed,
            SubIndication.HashFailure,
            Spoils: true
        );

    public static Finding MissingFile(string name) =>
        new(
            DocumentMissing,
            new($"Không có tệp đã ký {name}", $"The signed file {name} is not there"),
            Indication.Indeterminate,
            SubIndication.SignedDataNotFound,
            Spoils: true
        );

    public static Finding BadContainer(Sentence reason) =>
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

    /// <summary>An earlier revision was signed and what is shown today is not.</summary>
    public static Finding TakenOut(Sentence what) =>
        new(SignatureTakenOut, what, null, null, Spoils: true);
}
