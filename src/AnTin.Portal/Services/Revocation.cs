using AnTin.DesignSystem.Texts;

namespace AnTin.Portal.Services;

internal static class Revocation
{
    public static ServiceDescription Describe(ITexts texts) =>
        new()
        {
            Slug = "revocation",
            Code = "THCTS",
            Number = "05",
            Name = texts["Thu hồi chứng thư số"],
            Short = texts["Mất thiết bị, lộ khóa, nghỉ việc, chuyển công tác"],
            Form = texts["Mẫu số 05, Nghị định 68/2024/NĐ-CP"],
            Deadline = texts["12 giờ kể từ khi nhận được đề nghị hợp lệ, tính cả đêm và ngày nghỉ"],
            WhoMayAsk = texts[
                "Cơ quan, tổ chức quản lý trực tiếp; cơ quan tiến hành tố tụng, cơ quan công an"
            ],
            LegalBasis =
            [
                texts["Nghị định 68/2024/NĐ-CP, Điều 17 đến Điều 20: thu hồi và thu lại thiết bị"],
            ],
            Conditions =
            [
                texts["Khóa bị lộ hoặc nghi bị lộ; thiết bị thất lạc, hư hỏng."],
                texts[
                    "Thuê bao thay đổi vị trí công tác không còn phù hợp, nghỉ hưu, thôi việc, từ trần."
                ],
                texts[
                    "Cơ quan, tổ chức giải thể, chia, tách, sáp nhập; thiết bị, dịch vụ dừng hoạt động."
                ],
            ],
            Papers =
            [
                texts["Văn bản đề nghị theo Mẫu số 05, nêu lý do của từng chứng thư."],
                texts["Mất thiết bị: kèm ngay biên bản xác nhận thất lạc."],
            ],
            Steps =
            [
                texts[
                    "Đăng nhập, tạo hồ sơ loại 05, tìm chứng thư theo số hiệu, thiết bị, ICCID hoặc hộp thư."
                ],
                texts["Chọn lý do từng dòng, xuất văn bản, ký số, nộp hồ sơ."],
                texts["Nhận thông báo đã thu hồi; trả lại thiết bị nếu còn giữ."],
            ],
            HasKeysToStop = true,
            Outcome = texts["Chứng thư mất hiệu lực và được công bố trong danh sách thu hồi"],
        };
}
