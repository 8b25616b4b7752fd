using AnTin.Registration.Catalogue;
using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Letters;
using AnTin.Registration.RequestLetters;
using AnTin.TestKit;
using static AnTin.Registration.Tests.Letters.Samples;

namespace AnTin.Registration.Tests.Letters;

public class DossierLetterTests
{
    private static readonly Guid OrganisationId = Guid.CreateVersion7();

    private static readonly Dossier Dossier = new()
    {
        Id = Guid.CreateVersion7(),
        Code = "0a1b2c3d-5e08-4551-9715-9fa452d37979-260429-0001",
        LookupCode = "HB7K-2Q9D",
        ProcedureCode = ProcedureCode.IssuePersonalCertificate,
        OrganisationId = OrganisationId,
        OrganisationPath = Path,
        TreeKey = "",
        Bloc = Bloc.State,
        CreatedBy = Guid.CreateVersion7(),
        CreatedAt = At,
    };

    private const string Path =
        "ỦY BAN NHÂN DÂN TỈNH HOA BAN; SỞ GIÁO DỤC VÀ ĐÀO TẠO; TRƯỜNG TRUNG HỌC PHỔ THÔNG SỐ 1 HOA BAN";

    private static CertificationRequest Row(int ordinal, string name) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            DossierId = Dossier.Id,
            Ordinal = ordinal,
            FullName = name,
            BirthDate = new DateOnly(1985, 4, 3),
            IdNumber = "099185001234",
            IdIssuedOn = new DateOnly(2023, 1, 1),
            IdIssuedBy = "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
            Mailbox = "dtanh.thpt1@hoaban.edu.vn",
            OrganisationId = OrganisationId,
            OrganisationPath = Path,
            Province = "Hoa Ban",
            Title = "Giáo viên",
            Phone = "84900000007",
            Custody = KeyCustody.SimPki,
            Carrier = "Viettel",
            KeepsNumber = true,
            SearchText = "",
        };

    private static RequestLetter Letter(params IReadOnlyList<CertificationRequest> rows) =>
        new(
            Dossier.Code,
            Dossier.LookupCode,
            "https://hoaban.gov.vn/lookup?code=HB7K-2Q9D",
            Bloc.State,
            "Mẫu số 01",
            RequestForm.Term,
            Path.Split("; "),
            "Hoa Ban",
            new LetterDetails(
                "01/CV-THPT1",
                "V/v đề nghị cấp chứng thư",
                new DateOnly(2026, 4, 29)
            ),
            Samples.Receiver,
            rows,
            "",
            At
        );

    [Fact]
    public void Read_PrintedLetter_IsThisDossiersAndListsTheSame()
    {
        List<CertificationRequest> rows = [Row(1, "Đặng Thị Ánh"), Row(2, "Lò Văn Ước")];
        var reader = new DossierLetterReader();

        var stamp = reader.Read(new DossierLetterPrinter().Print(Letter(rows)));

        stamp.ShouldNotBeNull();
        stamp.DossierCode.ShouldBe(Dossier.Code);
        stamp.Count.ShouldBe(2);
        reader.ListsTheSame(stamp, Dossier, rows).ShouldBeTrue();
        rows[1].FullName = "Lò Văn Ướt";
        reader.ListsTheSame(stamp, Dossier, rows).ShouldBeFalse();
    }

    [Fact]
    public void Read_FileThatIsNoLetter_GivesNothing() =>
        new DossierLetterReader().Read("not a PDF"u8.ToArray()).ShouldBeNull();

    [Fact]
    public async Task Print_Row_ShowsNationalNumberCarrierAndNearestBodies()
    {
        if (!OutsideTool.Exists("pdftotext"))
        {
            return;
        }

        var file = new DossierLetterPrinter().Print(Letter(Row(1, "Đặng Thị Ánh")));
        if (Environment.GetEnvironmentVariable("ANTIN_KEEP_LETTERS") is { } folder)
        {
            await File.WriteAllBytesAsync(
                System.IO.Path.Combine(folder, "letter-dossier.pdf"),
                file
            );
        }

        var text = Flat((await AskAsync(file, "pdf", "pdftotext", "{}", "-")).Output);
        text.ShouldContain("0900000007");
        text.ShouldContain("Viettel(cs)");
        text.ShouldContain("SỞ GIÁO DỤC VÀ ĐÀO TẠO");
        text.ShouldContain("NGƯỜI ĐỨNG ĐẦU");
    }

    [Fact]
    public void Form_OfTheEarlierRegime_UsesItsTerm()
    {
        var form = RequestForms.Person.WithTerm("chứng thư số chuyên dùng Chính phủ");

        form.AnnexTitle.ShouldBe(
            "DANH SÁCH ĐĂNG KÝ CHỨNG THƯ SỐ CHUYÊN DÙNG CHÍNH PHỦ CHO CÁ NHÂN"
        );
        form.ReceiverHeading.ShouldStartWith(
            "Thông tin người tiếp nhận chứng thư số chuyên dùng Chính phủ"
        );
    }
}
