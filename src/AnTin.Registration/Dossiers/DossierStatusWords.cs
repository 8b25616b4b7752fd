using AnTin.Platform.Results;

namespace AnTin.Registration.Dossiers;

/// <summary>The words of the portal for each status, and what may be done in it.</summary>
public static class DossierStatusWords
{
    public static Sentence Words(this DossierStatus status) =>
        status switch
        {
            DossierStatus.Draft => new("Đang tạo", "Draft"),
            DossierStatus.LetterExported => new("Đã xuất văn bản", "Letter exported"),
            DossierStatus.AwaitingReception => new("Chờ tiếp nhận", "Awaiting reception"),
            DossierStatus.Received => new("Đã tiếp nhận", "Received"),
            DossierStatus.UnderVerification => new("Đang thẩm định", "Under verification"),
            DossierStatus.SupplementRequested => new("Yêu cầu bổ sung", "Supplement requested"),
            DossierStatus.Refused => new("Từ chối xử lý", "Refused"),
            DossierStatus.AwaitingApproval => new("Chờ phê duyệt", "Awaiting approval"),
            DossierStatus.Approved => new("Đã phê duyệt", "Approved"),
            DossierStatus.Issuing => new("Đang cấp phát", "Issuing"),
            DossierStatus.AwaitingHandOver => new("Chờ giao thiết bị", "Awaiting hand-over"),
            DossierStatus.HandedOver => new("Đã giao", "Handed over"),
            DossierStatus.Settled => new("Đã giải quyết", "Settled"),
            DossierStatus.Withdrawn => new("Đã rút", "Withdrawn"),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
        };

    /// <summary>The sender may change rows, receiver and letter.</summary>
    public static bool IsEditable(this DossierStatus status) =>
        status
            is DossierStatus.Draft
                or DossierStatus.LetterExported
                or DossierStatus.SupplementRequested;

    /// <summary>Never submitted: stands in "Hồ sơ đi".</summary>
    public static bool IsDraft(this DossierStatus status) =>
        status is DossierStatus.Draft or DossierStatus.LetterExported;

    /// <summary>Nothing will change any more.</summary>
    public static bool IsFinal(this DossierStatus status) =>
        status is DossierStatus.Refused or DossierStatus.Settled or DossierStatus.Withdrawn;

    public static DossierShelf Shelf(this DossierStatus status) =>
        status switch
        {
            _ when status.IsDraft() => DossierShelf.Drafts,
            DossierStatus.Settled or DossierStatus.HandedOver => DossierShelf.Completed,
            _ => DossierShelf.Submitted,
        };
}
