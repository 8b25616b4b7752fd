using AnTin.DesignSystem.Texts;

namespace AnTin.Portal.Services;

internal static class DeviceCertificate
{
    public static ServiceDescription Describe(ITexts texts) =>
        new()
        {
            Slug = "device",
            Code = "CMCTSTB",
            Number = "03",
            Name = texts["Cấp mới chứng thư số cho thiết bị, dịch vụ, phần mềm"],
            Short = texts["Máy chủ, dịch vụ, phần mềm: nộp tệp yêu cầu CSR"],
            Form = texts["Mẫu số 03, Nghị định 68/2024/NĐ-CP"],
            Deadline = texts["03 ngày làm việc kể từ khi nhận được hồ sơ hợp lệ"],
            WhoMayAsk = texts["Cơ quan, tổ chức sở hữu hoặc quản lý thiết bị, dịch vụ, phần mềm"],
            LegalBasis =
            [
                texts["Nghị định 68/2024/NĐ-CP, Điều 9: thời hạn chứng thư tối đa 05 năm"],
                texts["Nghị định 68/2024/NĐ-CP, Điều 10 và Điều 11: điều kiện và hồ sơ cấp mới"],
            ],
            Conditions =
            [
                texts["Thiết bị, dịch vụ, phần mềm do pháp nhân sở hữu hoặc quản lý."],
                texts["Tệp CSR có khóa đủ mạnh và chứng minh được việc nắm giữ khóa."],
            ],
            Papers =
            [
                texts["Văn bản đề nghị theo Mẫu số 03."],
                texts[
                    "Tệp yêu cầu chứng thư (CSR, PKCS#10) và tên miền hoặc địa chỉ, nếu là máy chủ."
                ],
            ],
            Steps =
            [
                texts["Đăng nhập, tạo hồ sơ loại 03 và chọn người tiếp nhận."],
                texts[
                    "Nhập từng thiết bị, dịch vụ, phần mềm và tải tệp CSR lên; sai khóa, sai tên được báo ngay."
                ],
                texts[
                    "Xuất văn bản, ký số bằng chứng thư của tổ chức có dấu thời gian, đính kèm lại."
                ],
                texts["Nộp hồ sơ, nhận tệp chứng thư và chuỗi chứng thư."],
            ],
            Outcome = texts["Tệp chứng thư (.cer) và chuỗi chứng thư của cơ quan cấp"],
        };
}
