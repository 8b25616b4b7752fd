using AnTin.Registration.Letters.Papers;
using AnTin.TestKit;
using static AnTin.Registration.Tests.Letters.Samples;

namespace AnTin.Registration.Tests.Letters;

public class DossierPaperTests
{
    private static readonly PaperApplicant School1 = new(
        "Trường Trung học phổ thông Số 1 Hoa Ban",
        "Số 1, đường Ban Trắng, phường Hoa Ban, tỉnh Hoa Ban",
        "0900 000 001",
        "tthoa.thpt1@hoaban.edu.vn",
        "Trần Thị Hoa"
    );

    private const string Subject = "Cấp chứng thư chữ ký số chuyên dùng công vụ cho cá nhân";
    private static readonly Uri Address = new("https://hoaban.gov.vn/lookup?code=HB7K-2Q9D");
    private const string Code = "0a1b2c3d-5e08-4551-9715-9fa452d37979-260429-0001";

    [Fact]
    public async Task Reception_Paper01_SaysBothTimesInVietnam()
    {
        var text = await TextOf(
            new ReceptionPaper
            {
                Number = "15/TNHS",
                Date = new DateOnly(2026, 4, 29),
                DossierCode = Code,
                LookupCode = "HB7K-2Q9D",
                LookupAddress = Address,
                Applicant = School1,
                Request = Subject,
                Officer = "Lò Thị Mai",
                Parts =
                [
                    "Văn bản đề nghị số 01/CV-THPT1 (bản điện tử có ký số)",
                    "Danh sách 30 cá nhân",
                ],
                Count = 30,
                Deadline = "3 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ",
                ReceivedAt = new DateTimeOffset(2026, 4, 29, 2, 30, 0, TimeSpan.Zero),
                DueAt = new DateTimeOffset(2026, 5, 6, 10, 0, 0, TimeSpan.Zero),
                ResultChannel = "trên Cổng dịch vụ công trực tuyến và qua thư điện tử công vụ",
            }
        );

        if (text is null)
        {
            return;
        }

        text.ShouldContain("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ");
        text.ShouldContain("09 giờ 30 phút, ngày 29/04/2026");
        text.ShouldContain("17 giờ 00 phút, ngày 06/05/2026");
        text.ShouldContain("HB7K-2Q9D");
        text.ShouldContain("Lò Thị Mai");
        text.ShouldContain("NGƯỜI NỘP HỒ SƠ");
    }

    [Fact]
    public async Task Submission_Paper_PromisesNoDay()
    {
        var text = await TextOf(
            new SubmissionPaper
            {
                Date = new DateOnly(2026, 4, 28),
                DossierCode = Code,
                LookupCode = "HB7K-2Q9D",
                LookupAddress = Address,
                Applicant = School1,
                Request = Subject,
                Parts = ["Văn bản đề nghị số 01/CV-THPT1"],
                Count = 30,
                SubmittedAt = new DateTimeOffset(2026, 4, 28, 15, 4, 0, TimeSpan.Zero),
            }
        );

        text?.ShouldContain("22 giờ 04 phút, ngày 28/04/2026");
    }

    [Fact]
    public async Task Supplement_Paper02_NumbersWhatIsWanted()
    {
        var text = await TextOf(
            new SupplementPaper
            {
                Date = new DateOnly(2026, 1, 5),
                DossierCode = Code,
                LookupCode = "HB7K-2Q9D",
                LookupAddress = Address,
                Applicant = School1,
                Request = Subject,
                Officer = "Lò Thị Mai",
                Wants =
                [
                    "Dòng 7: địa chỉ thư điện tử không do cơ quan nhà nước cấp.",
                    "Dòng 19: thiếu tên cơ quan cấp 2.",
                ],
                Reason = "Thông tin trong danh sách chưa đúng quy định",
                Contact = "Lò Thị Mai, điện thoại 0900 000 002",
            }
        );

        text?.ShouldContain("PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ");
        text?.ShouldContain("2. Dòng 19: thiếu tên cơ quan cấp 2.");
        text?.ShouldContain("ngày 05 tháng 01 năm 2026");
    }

    [Fact]
    public async Task Refusal_Paper03_SaysReasonBasisAndWhatToDo()
    {
        var text = await TextOf(
            new RefusalPaper
            {
                Date = new DateOnly(2026, 4, 29),
                DossierCode = Code,
                LookupCode = "HB7K-2Q9D",
                LookupAddress = Address,
                Applicant = School1,
                Request = Subject,
                Officer = "Lò Thị Mai",
                Reason =
                    "Cơ quan đề nghị không phải là cơ quan quản lý trực tiếp của các cá nhân trong danh sách.",
                LegalBasis = "Nghị định 68/2024/NĐ-CP",
                NextStep = "gửi lại hồ sơ qua cơ quan quản lý trực tiếp",
            }
        );

        text?.ShouldContain("PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ");
        text?.ShouldContain("Căn cứ: Nghị định 68/2024/NĐ-CP");
    }

    private static async Task<string?> TextOf(DossierPaper paper)
    {
        var file = paper.Print(At);
        if (Environment.GetEnvironmentVariable("ANTIN_KEEP_LETTERS") is { } folder)
        {
            await File.WriteAllBytesAsync(
                Path.Combine(folder, $"{paper.GetType().Name}.pdf"),
                file
            );
        }

        if (!OutsideTool.Exists("pdftotext") || !OutsideTool.Exists("qpdf"))
        {
            Console.WriteLine("Skipped: pdftotext or qpdf is not installed.");
            return null;
        }

        (await AskAsync(file, "pdf", "qpdf", "--check", "{}")).ExitCode.ShouldBe(0);
        return Flat((await AskAsync(file, "pdf", "pdftotext", "{}", "-")).Output);
    }
}
