using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Reports;

/// <summary>Of time stamps over more than a signature value.</summary>
public static partial class FindingCatalogue
{
    /// <summary>EN 319 122-1 §5.5.2: the index of an archive time stamp names what the message no longer holds.</summary>
    internal static Finding MissingArchivedPart(bool fails) =>
        new(
            ArchivedPartMissing,
            new(
                "Dấu thời gian lưu trữ bảo vệ dữ liệu không còn trong tệp",
                "The archive time stamp covers data that are no longer in the file"
            ),
            fails ? Indication.TotalFailed : null,
            fails ? SubIndication.HashFailure : null,
            Spoils: true
        );

    /// <summary>EN 319 102-1 §5.5.4: what was stamped before it was signed cannot be stamped after it.</summary>
    internal static Finding ContentStampedAfterSigning() =>
        new(
            ContentStampedLate,
            new(
                "Dấu thời gian của nội dung muộn hơn thời điểm ký đã được chứng minh",
                "The time stamp of the content is younger than the proven time of signing"
            ),
            Indication.Indeterminate,
            SubIndication.TimestampOrderFailure
        );
}
