using AnTin.DesignSystem.Texts;

namespace AnTin.Portal.Services;

internal static class OrganisationCertificate
{
    public static ServiceDescription Describe(ITexts texts) =>
        new()
        {
            Slug = "organisation",
            Code = "CMCTSTC",
            Number = "02",
            Name = texts["Cấp mới chứng thư số cho cơ quan, tổ chức"],
            Short = texts["Kèm mã số thuế, mã định danh"],
            Form = texts["Mẫu số 02, Nghị định 68/2024/NĐ-CP"],
            Deadline = texts["03 ngày làm việc kể từ khi nhận được hồ sơ hợp lệ"],
            WhoMayAsk = texts["Cơ quan, tổ chức có tư cách pháp nhân và con dấu riêng"],
            LegalBasis =
            [
                texts["Nghị định 68/2024/NĐ-CP, Điều 9: thời hạn chứng thư tối đa 05 năm"],
                texts["Nghị định 68/2024/NĐ-CP, Điều 10 và Điều 11: điều kiện và hồ sơ cấp mới"],
            ],
            Conditions =
            [
                texts[
                    "Có quyết định thành lập, hoặc xác nhận của người đứng đầu cấp trên trực tiếp."
                ],
                texts["Có người được giao quản lý chứng thư số của cơ quan, tổ chức."],
                texts["Có hộp thư điện tử công vụ của cơ quan, tổ chức."],
            ],
            Papers =
            [
                texts["Văn bản đề nghị theo Mẫu số 02."],
                texts["Mã số thuế, mã định danh và mã quan hệ ngân sách, nếu có."],
                texts[
                    "Lần đầu, khi chưa có chứng thư để ký số: văn bản ký tay, đóng dấu, gửi bản giấy."
                ],
            ],
            Steps =
            [
                texts["Đăng nhập, tạo hồ sơ loại 02 và chọn người tiếp nhận."],
                texts["Nhập thông tin từng cơ quan, tổ chức."],
                texts["Xuất văn bản, ký số rồi đính kèm; lần đầu thì quét bản ký tay, đóng dấu."],
                texts["Nộp hồ sơ, theo dõi từng bước, nhận kết quả qua hộp thư công vụ."],
            ],
            Outcome = texts["Chứng thư số của cơ quan, tổ chức có hiệu lực đến 05 năm"],
        };
}
