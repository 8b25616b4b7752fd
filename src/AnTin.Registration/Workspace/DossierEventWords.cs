using AnTin.Platform.Results;
using AnTin.Registration.Dossiers;

namespace AnTin.Registration.Workspace;

/// <summary>How the timeline names each event.</summary>
public static class DossierEventWords
{
    public static Sentence Words(this DossierEventKind kind) =>
        kind switch
        {
            DossierEventKind.Created => new("Tạo hồ sơ", "Dossier created"),
            DossierEventKind.GeneralChanged => new("Sửa thông tin chung", "General data changed"),
            DossierEventKind.ReceiverChanged => new("Sửa người tiếp nhận", "Receiver changed"),
            DossierEventKind.RowAdded => new("Thêm một dòng", "Row added"),
            DossierEventKind.RowChanged => new("Sửa một dòng", "Row changed"),
            DossierEventKind.RowDeleted => new("Xóa dòng", "Rows deleted"),
            DossierEventKind.RowsImported => new("Nhập dòng từ Excel", "Rows imported from Excel"),
            DossierEventKind.LetterExported => new("Xuất văn bản", "Letter exported"),
            DossierEventKind.LetterAttached => new("Đính kèm văn bản", "Letter attached"),
            DossierEventKind.Submitted => new("Nộp hồ sơ", "Submitted"),
            DossierEventKind.Withdrawn => new("Rút hồ sơ", "Withdrawn"),
            DossierEventKind.Received => new("Cục tiếp nhận", "Received by the authority"),
            DossierEventKind.Assigned => new("Giao chuyên viên", "Officer assigned"),
            DossierEventKind.SupplementRequested => new("Yêu cầu bổ sung", "Supplement requested"),
            DossierEventKind.Resubmitted => new("Nộp lại sau bổ sung", "Submitted again"),
            DossierEventKind.Refused => new("Từ chối xử lý", "Refused"),
            DossierEventKind.RowAccepted => new("Chấp thuận dòng", "Row accepted"),
            DossierEventKind.RowRefused => new("Từ chối dòng", "Row refused"),
            DossierEventKind.PopulationRechecked => new(
                "Đối chiếu lại dữ liệu dân cư",
                "Checked again against population data"
            ),
            DossierEventKind.TokenRequestProvided => new(
                "Có yêu cầu chứng thư từ thiết bị",
                "Certificate request from the device"
            ),
            DossierEventKind.SentToApprover => new("Trình phê duyệt", "Sent for approval"),
            DossierEventKind.ReturnedToVerifier => new(
                "Trả lại thẩm định",
                "Returned to verification"
            ),
            DossierEventKind.Approved => new("Phê duyệt", "Approved"),
            DossierEventKind.Issued => new("Cấp chứng thư số", "Certificate issued"),
            DossierEventKind.IssuanceFailed => new("Lỗi cấp phát", "Issuance failed"),
            DossierEventKind.HandedOver => new(
                "Nhận thông báo bàn giao",
                "Hand-over notice received"
            ),
            DossierEventKind.Settled => new("Giải quyết xong", "Settled"),
            _ => new(kind.ToString(), kind.ToString()),
        };
}
