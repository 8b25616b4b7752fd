using AnTin.DesignSystem.Texts;

namespace AnTin.Portal.Services;

internal static class RenewalOrChange
{
    public static ServiceDescription Describe(ITexts texts) =>
        new()
        {
            Slug = "renewal",
            Code = "GHTDTT",
            Number = "04",
            Name = texts["Gia hạn, thay đổi nội dung thông tin chứng thư số"],
            Short = texts["Gia hạn một lần, khi còn ít nhất 60 ngày"],
            Form = texts["Mẫu số 04, Nghị định 68/2024/NĐ-CP"],
            Deadline = texts["03 ngày làm việc kể từ khi nhận được hồ sơ hợp lệ"],
            WhoMayAsk = texts["Cơ quan, tổ chức quản lý trực tiếp của thuê bao"],
            LegalBasis =
            [
                texts["Nghị định 68/2024/NĐ-CP, Điều 9: thời gian gia hạn tối đa 03 năm"],
                texts[
                    "Nghị định 68/2024/NĐ-CP, Điều 12 đến Điều 16: gia hạn và thay đổi thông tin"
                ],
            ],
            Conditions =
            [
                texts["Gia hạn: chứng thư chưa gia hạn lần nào và còn hiệu lực ít nhất 60 ngày."],
                texts[
                    "Thay đổi: chuyển sang cơ quan khác cùng khối, đổi hộp thư công vụ, đổi tên hoặc địa chỉ cơ quan."
                ],
                texts["Chuyển sang khối khác thì thu hồi rồi cấp mới."],
            ],
            Papers = [texts["Văn bản đề nghị theo Mẫu số 04."]],
            Steps =
            [
                texts["Đăng nhập, tạo hồ sơ loại 04 và chọn chứng thư theo số hiệu hoặc hộp thư."],
                texts["Chọn gia hạn, thay đổi hay cả hai; so giá trị cũ và mới đặt cạnh nhau."],
                texts[
                    "Xuất văn bản, ký số bằng chứng thư của tổ chức có dấu thời gian, đính kèm lại."
                ],
                texts["Nộp hồ sơ; cài tệp chứng thư mới vào đúng thiết bị cũ."],
            ],
            Outcome = texts[
                "Chứng thư mới trên cùng thiết bị; chứng thư cũ được thu hồi vì đã thay thế"
            ],
        };
}
