using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Reports;

/// <summary>Of the lists that say whom to trust: whether an authority was trusted at the time, and whether the list is current.</summary>
public static partial class FindingCatalogue
{
    /// <summary>The path ends in an authority that its list did not trust at the time.</summary>
    public const string AnchorNotInForce = "TRUST_ANCHOR_NOT_IN_FORCE";

    /// <summary>A list of trusted authorities is past the day of its next issue.</summary>
    public const string TrustListStale = "TRUST_LIST_STALE";

    /// <summary>The policy asks for a higher level.</summary>
    public const string LevelTooLow = "LEVEL_TOO_LOW";

    /// <summary>
    /// EN 319 102-1 §5.2.6.4: a path ends in an anchor that is no longer, or not yet, one at the time in question, and no
    /// proof of existence from while it was one is there.
    /// </summary>
    /// <param name="authority">Name of the anchor.</param>
    /// <param name="list">Name of the list.</param>
    /// <param name="status">How its service stood; null: the list did not know it yet.</param>
    /// <param name="at">The time in question.</param>
    internal static Finding AnchorOutOfForce(
        string authority,
        string list,
        string? status,
        string at
    ) =>
        new(
            AnchorNotInForce,
            new(
                $"Cơ quan chứng thực {authority} không được danh sách \"{list}\" tin cậy tại thời điểm {at} (trạng thái: {status ?? "chưa có trong danh sách"})",
                $"The authority {authority} was not trusted by the list \"{list}\" at {at} (status: {status ?? "not yet listed"})"
            ),
            Indication.Indeterminate,
            SubIndication.NoCertificateChainFoundNoPoe
        );

    internal static Finding StaleTrustList(string list, string since, bool accepted) =>
        new(
            TrustListStale,
            new(
                $"Danh sách tin cậy \"{list}\" đã quá hạn cập nhật từ {since}",
                $"The trust list \"{list}\" should have been replaced by {since}"
            ),
            accepted ? null : Indication.Indeterminate,
            accepted ? null : SubIndication.TryLater
        );

    /// <summary>A list calls itself issued later than the time in question, by a wrong clock or because an earlier time was asked for; a remark.</summary>
    public const string TrustListFuture = "TRUST_LIST_ISSUED_LATER";

    internal static Finding FutureTrustList(string list, string issued, string at) =>
        new(
            TrustListFuture,
            new(
                $"Danh sách tin cậy \"{list}\" ghi ngày phát hành {issued}, sau thời điểm kiểm tra {at}",
                $"The trust list \"{list}\" says it was issued on {issued}, after the time in question, {at}"
            )
        );

    internal static Finding LowLevel(string level, string least) =>
        new(
            LevelTooLow,
            new(
                $"Mức chữ ký {level} thấp hơn mức phải có {least}",
                $"The level {level} of the signature is below the required {least}"
            ),
            Indication.Indeterminate,
            SubIndication.SigConstraintsFailure
        );
}
