using AnTin.DesignSystem.Texts;

namespace AnTin.Portal.Services;

internal static class PersonalCertificate
{
    public static ServiceDescription Describe(ITexts texts) =>
        new()
        {
            Slug = "personal",
            Code = "CMCTSCN",
            Number = "01",
            Name = texts["Cấp mới chứng thư số cho cá nhân"],
            Short = texts["Thiết bị USB hoặc ký số tập trung"],
            Form = texts["Mẫu số 01, Nghị định 68/2024/NĐ-CP"],
            Deadline = texts["03 ngày làm việc kể từ khi nhận được hồ sơ hợp lệ"],
            WhoMayAsk = texts["Cơ quan, tổ chức quản lý trực tiếp của cá nhân"],
            LegalBasis =
            [
                texts["Nghị định 68/2024/NĐ-CP, Điều 9: thời hạn chứng thư tối đa 05 năm"],
                texts["Nghị định 68/2024/NĐ-CP, Điều 10 và Điều 11: điều kiện và hồ sơ cấp mới"],
                texts["Nghị định 30/2020/NĐ-CP: ký số văn bản đề nghị"],
            ],
            Conditions =
            [
                texts[
                    "Cá nhân thuộc cơ quan, tổ chức quản lý trực tiếp và có nhu cầu giao dịch điện tử."
                ],
                texts[
                    "Có hộp thư điện tử công vụ do cơ quan nhà nước cấp; gmail, yahoo, hotmail không được nhận."
                ],
                texts["Họ tên, ngày sinh và số định danh khớp Cơ sở dữ liệu quốc gia về dân cư."],
            ],
            Papers =
            [
                texts["Văn bản đề nghị theo Mẫu số 01: hệ thống lập từ danh sách bạn nhập."],
                texts["Danh sách cá nhân: nhập từng người hoặc nhập từ tệp Excel mẫu."],
            ],
            Steps =
            [
                texts["Đăng nhập, tạo hồ sơ loại 01 và chọn người tiếp nhận."],
                texts["Nhập danh sách; hệ thống kiểm tra từng dòng và chỉ ra ô cần sửa."],
                texts[
                    "Xuất văn bản, ký số bằng chứng thư của tổ chức có dấu thời gian, đính kèm lại."
                ],
                texts["Nộp hồ sơ, theo dõi từng bước, nhận kết quả qua hộp thư công vụ."],
            ],
            Outcome = texts["Chứng thư số cá nhân có hiệu lực đến 05 năm"],
        };
}
