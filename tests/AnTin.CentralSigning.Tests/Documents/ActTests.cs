using AnTin.CentralSigning.Documents;
using AnTin.CentralSigning.Tests.World;
using AnTin.CentralSigning.Transactions;
using AnTin.Pdf.Reading;
using AnTin.Pki.Certificates;
using AnTin.Platform.Results;
using AnTin.Signatures.Acts;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;
using AnTin.TestKit;

namespace AnTin.CentralSigning.Tests.Documents;

/// <summary>The acts of Decree 30/2020 with a centrally kept key.</summary>
public sealed class ActTests
{
    private static readonly SignaturePlace LowerRight = new(1, 363, 42, 190, 64);

    [Fact]
    public async Task Acts_OfAPerson_AreThoseOfPersons()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var credential = await world.CredentialAsync(teacher.CredentialId);

        PdfSigning
            .ActsOf(credential)
            .Select(act => act.Code)
            .ShouldBe(["initials", "leader", "opinion", "number-and-date", "incoming"]);
    }

    [Fact]
    public async Task Place_WithoutChoice_IsTheLeadersPlainSignature()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);

        var signed = await SignAsync(world, teacher, SignatureWish.At(LowerRight));

        var report = await ReportAsync(world, signed);
        report.Signatures[0].Role.ShouldBe("leader");
        (await TextAsync(signed)).ShouldContain("Ký bởi: Lò Văn Ước");
    }

    [Fact]
    public async Task Place_Opinion_StandsWithItsWordsWhereThePageHasRoom()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);

        var signed = await SignAsync(
            world,
            teacher,
            new SignatureWish { Act = "opinion", Comment = "Đồng ý, đề nghị ban hành." }
        );

        var report = await ReportAsync(world, signed);
        report.Signatures[0].Role.ShouldBe("opinion");
        report.Signatures[0].Clean.ShouldBeTrue();
        (await TextAsync(signed)).ShouldContain("Đồng ý, đề nghị ban hành.");
    }

    [Fact]
    public async Task Place_NumberAndDate_FillsTheDocumentAndSignsUnseen()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var ready = Signatures.Forms.FormPreparation.Prepare(
            PdfSource.FromMemory(SamplePdf.TwoPages()),
            [new("Number", 1, new(90, 700, 80, 18)), new("Date", 1, new(200, 700, 80, 18))]
        );
        using var file = new MemoryStream();
        ready.Value!.CopyTo(file);

        var signed = await SignAsync(
            world,
            teacher,
            new SignatureWish
            {
                Act = "number-and-date",
                Number = "12/QĐ-THPT",
                Date = new DateOnly(2026, 4, 28),
            },
            file.ToArray()
        );

        var report = await ReportAsync(world, signed);
        report.Signatures[0].Role.ShouldBe("number-and-date");
        report.Signatures[0].Clean.ShouldBeTrue();
        var text = await TextAsync(signed);
        text.ShouldContain("12/QĐ-THPT");
        text.ShouldContain("28/04/2026");
        text.ShouldNotContain("Ký bởi");
    }

    [Theory]
    [InlineData("organisation", "CEN-ACT-UNKNOWN", "Act")]
    [InlineData("opinion", "CEN-PDF-INPUT-MISSING", "Comment")]
    [InlineData("number-and-date", "CEN-PDF-INPUT-MISSING", "Number")]
    [InlineData("incoming", "CEN-PDF-INPUT-MISSING", "Number")]
    [InlineData("seal everything", "CEN-ACT-UNKNOWN", "Act")]
    public async Task Place_ActThatCannotBe_IsRefusedAtItsField(
        string act,
        string code,
        string field
    )
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);

        var placed = await PlaceAsync(world, teacher, new SignatureWish { Act = act });

        placed.Refusals[0].Code.ShouldBe(code);
        placed.Refusals[0].Field.ShouldBe(field);
        await using var db = world.Db();
        db.Transactions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Place_RedPicture_IsRefusedBecauseItLooksLikeASeal()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);

        var placed = await PlaceAsync(
            world,
            teacher,
            SignatureWish.At(LowerRight) with
            {
                Picture = Signatures.Tests.TestPictures.Seal(),
            }
        );

        placed.Refusals[0].Code.ShouldBe("CEN-PDF-PICTURE-COLOUR-WRONG");
        placed.Refusals[0].Field.ShouldBe("Picture");
        placed.Refusals[0].LegalBasis.ShouldBe("Nghị định 30/2020/NĐ-CP Phụ lục I");
    }

    [Fact]
    public async Task Transaction_OfAnAct_BindsIt()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);

        var placed = await PlaceAsync(
            world,
            teacher,
            new SignatureWish { Act = "initials", Place = LowerRight }
        );

        var transaction = placed.Value;
        transaction.Documents[0].Act.ShouldBe("initials");
        var other = transaction with
        {
            Documents = [transaction.Documents[0] with { Act = "leader" }],
        };
        other.Digest().ShouldNotBe(transaction.Digest());
        SigningTransaction.TryRead(transaction.Canonical())!.Documents[0].Act.ShouldBe("initials");
    }

    [Fact]
    public async Task Sign_WithTheDigestOfAnotherAct_IsRefused()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var id = await UploadAsync(world, teacher, SamplePdf.TwoPages());
        var act = world.Get<PlaceSignature>();
        var initials = new SignatureWish { Act = "initials", Place = LowerRight };
        var shown = (await act.PlaceAsync(teacher.Person, id, initials, default)).Value;
        await act.PlaceAsync(teacher.Person, id, SignatureWish.At(LowerRight), default);

        var signed = await world
            .Get<SignDocument>()
            .SignAsync(teacher.Person, id, shown.Digest(), SigningWorld.Pin, default);

        signed.IsOk.ShouldBeFalse();
    }

    private static async Task<Guid> UploadAsync(
        SigningWorld world,
        ActiveSubscriber person,
        byte[] file
    )
    {
        using var content = new MemoryStream(file);
        var uploaded = await world
            .Get<UploadDocument>()
            .UploadAsync(person.Person, person.CredentialId, "Quyết định.pdf", content, default);
        return uploaded.Value;
    }

    private static async Task<Result<SigningTransaction>> PlaceAsync(
        SigningWorld world,
        ActiveSubscriber person,
        SignatureWish wish
    )
    {
        var id = await UploadAsync(world, person, SamplePdf.TwoPages());
        return await world.Get<PlaceSignature>().PlaceAsync(person.Person, id, wish, default);
    }

    private static async Task<byte[]> SignAsync(
        SigningWorld world,
        ActiveSubscriber person,
        SignatureWish wish,
        byte[]? file = null
    )
    {
        var id = await UploadAsync(world, person, file ?? SamplePdf.TwoPages());
        var placed = await world.Get<PlaceSignature>().PlaceAsync(person.Person, id, wish, default);
        var signed = await world
            .Get<SignDocument>()
            .SignAsync(person.Person, id, placed.Value.Digest(), SigningWorld.Pin, default);
        signed.IsOk.ShouldBeTrue();
        var content = await world
            .Get<ReadDocument>()
            .FileAsync(person.Person, id, DocumentFile.Signed, default);
        return content.Value;
    }

    private static async Task<ValidationReport> ReportAsync(SigningWorld world, byte[] signed) =>
        await SignatureValidator.ValidateAsync(
            PdfSource.FromMemory(signed),
            new ValidationContext
            {
                At = world.Clock.GetUtcNow(),
                TrustAnchors = [Certificate.From(world.Authority.Certificate)],
            }
        );

    private static async Task<string> TextAsync(byte[] signed)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.pdf");
        await File.WriteAllBytesAsync(path, signed);
        var text = await OutsideTool.RunAsync("pdftotext", "-layout", path, "-");
        File.Delete(path);
        return text.Output;
    }
}
