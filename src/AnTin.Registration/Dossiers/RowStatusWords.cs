using AnTin.Platform.Results;

namespace AnTin.Registration.Dossiers;

public static class RowStatusWords
{
    public static Sentence Words(this RowStatus status) =>
        status switch
        {
            RowStatus.Draft => new("Nháp", "Draft"),
            RowStatus.Checked => new("Duyệt", "Checked"),
            RowStatus.Accepted => new("Chấp thuận", "Accepted"),
            RowStatus.Refused => new("Từ chối", "Refused"),
            RowStatus.Ordered => new("Đang cấp", "Being issued"),
            RowStatus.Issued => new("Đã cấp", "Issued"),
            RowStatus.Failed => new("Lỗi cấp phát", "Issuance failed"),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
        };

    /// <summary>Nothing more will come of the row.</summary>
    public static bool IsSettled(this RowStatus status) =>
        status is RowStatus.Refused or RowStatus.Issued;
}
