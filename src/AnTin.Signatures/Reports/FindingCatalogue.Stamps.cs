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

    /// <summary>No trusted authority was named: whether the time stamp passes cannot be told; it is not said to be wrong.</summary>
    internal static Finding UnknownTimestamp() =>
        new(
            TimeNotProven,
            new(
                "Có dấu thời gian nhưng chưa cấu hình danh sách tin cậy, nên chưa biết có tin được nơi cấp hay không",
                "There is a time stamp, but no trust list is configured, so nobody knows whether its authority may be believed"
            )
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
