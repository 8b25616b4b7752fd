using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Reports;

/// <summary>Of signatures in PDF files that hold more than the standards allow.</summary>
public static partial class FindingCatalogue
{
    /// <summary>EN 319 142-1 §6.3: one SignerInfo. Each of several is checked and reported by itself.</summary>
    internal static Finding MoreSigners(int count) =>
        new(
            SeveralSigners,
            new(
                $"Một ô chữ ký chứa chữ ký của {count} người, chuẩn chỉ cho phép một",
                $"One signature field holds the signatures of {count} signers; the standard allows one"
            ),
            Indication.Indeterminate,
            SubIndication.SigConstraintsFailure
        );

    /// <summary>ISO 32000-2 §12.8.3.3.1: nothing may be encapsulated. It is the very document, so that both are signed.</summary>
    internal static Finding ContentRepeated() =>
        new(
            ContentInside,
            new(
                "Chữ ký chứa lại toàn bộ văn bản đã ký, chuẩn không cho phép",
                "The signature repeats the document it signs, which the standard does not allow"
            ),
            Indication.Indeterminate,
            SubIndication.SigConstraintsFailure
        );

    /// <summary>A time stamp over a later state of the file was made for something else: it was copied.</summary>
    internal static Finding CopiedDocumentTimestamp(string field, bool fails) =>
        new(
            ForeignTimestamp,
            new(
                $"Dấu thời gian của văn bản ở ô “{field}” không phải của tệp này",
                $"The document time stamp in field “{field}” was not made for this file"
            ),
            fails ? Indication.TotalFailed : null,
            fails ? SubIndication.HashFailure : null,
            Spoils: true
        );
}
