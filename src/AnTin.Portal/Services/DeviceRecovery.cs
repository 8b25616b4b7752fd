using AnTin.DesignSystem.Texts;

namespace AnTin.Portal.Services;

internal static class DeviceRecovery
{
    public static ServiceDescription Describe(ITexts texts) =>
        new()
        {
            Slug = "recovery",
            Code = "KPTB",
            Number = "06",
            Name = texts["Khôi phục thiết bị lưu khóa bí mật"],
            Short = texts["Mở khóa khi nhập sai mã PIN quá số lần"],
            Form = texts["Mẫu số 06, Nghị định 68/2024/NĐ-CP"],
            Deadline = texts["Chưa có quy định; cổng đặt mục tiêu 01 ngày làm việc"],
            WhoMayAsk = texts["Cơ quan, tổ chức quản lý trực tiếp của thuê bao"],
            LegalBasis =
            [
                texts["Nghị định 68/2024/NĐ-CP, Điều 22: khôi phục thiết bị lưu khóa bí mật"],
            ],
            Conditions =
            [
                texts["Thiết bị hoặc SIM PKI bị khóa vì nhập sai mã PIN quá số lần cho phép."],
                texts["Chứng thư trong thiết bị còn hiệu lực."],
            ],
            Papers =
            [
                texts[
                    "Văn bản đề nghị theo Mẫu số 06, nêu người phối hợp khôi phục và số hiệu thiết bị (với SIM là ICCID)."
                ],
            ],
            Steps =
            [
                texts["Đăng nhập, tạo hồ sơ loại 06, chọn thiết bị và người phối hợp."],
                texts[
                    "Xuất văn bản, ký số, nộp hồ sơ; nơi được ủy quyền được ghi sẵn ở “Kính gửi”."
                ],
                texts[
                    "Cán bộ gọi cho người phối hợp; hai người cùng mở khóa bằng mã hỏi và mã đáp."
                ],
                texts["Thuê bao đặt mã PIN mới."],
            ],
            Outcome = texts["Thiết bị mở khóa, mã PIN mới do thuê bao tự đặt"],
        };
}
