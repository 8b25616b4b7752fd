using AnTin.CentralSigning.Documents;
using AnTin.CentralSigning.Tests.World;
using AnTin.Platform.Database;
using AnTin.TestKit;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Tests.Documents;

public sealed class SignDocumentTests
{
    private static readonly SignaturePlace LowerRight = new(1, 363, 42, 190, 64);

    [Theory, ClassData(typeof(Engines))]
    public async Task Sign_UploadedPdf_PdfsigSaysValidAndQpdfFindsNothing(DatabaseEngine engine)
    {
        await using var world = await SigningWorld.CreateAsync(engine);
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var id = await UploadAsync(world, teacher, SamplePdf.TwoPages());

        (await SignAsync(world, teacher, id, LowerRight)).IsOk.ShouldBeTrue();

        var path = await SignedFileAsync(world, teacher, id);
        var pdfsig = await OutsideTool.RunAsync("pdfsig", "-nocert", path);
        pdfsig.Output.ShouldContain("Signature Validation: Signature is Valid.");
        pdfsig.Output.ShouldContain("Signature Type: ETSI.CAdES.detached");
        pdfsig.Output.ShouldContain("Total document signed");
        var qpdf = await OutsideTool.RunAsync("qpdf", "--check", path);
        qpdf.ExitCode.ShouldBe(0, qpdf.Both);
        var text = await OutsideTool.RunAsync("pdftotext", "-f", "1", "-l", "1", path, "-");
        text.Output.ShouldContain("Ký bởi: Lò Văn Ước");
        text.Output.ShouldContain("Thời gian ký: 29/04/2026 09:00:00 +07:00");
        File.Delete(path);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public async Task Place_OnATurnedPage_StandsWhereItWasSeen(int rotate)
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var id = await UploadAsync(world, teacher, SamplePdf.TwoPages(rotate));
        var outline = (
            await world.Get<ReadDocument>().PagesAsync(teacher.Person, id, default)
        ).Value[1];
        var place = SignaturePlace.At(NamedPlace.BottomRight, 2, outline);

        (await SignAsync(world, teacher, id, place)).IsOk.ShouldBeTrue();

        var path = await SignedFileAsync(world, teacher, id);
        var boxes = await OutsideTool.RunAsync(
            "pdftotext",
            "-f",
            "2",
            "-l",
            "2",
            "-bbox",
            path,
            "-"
        );
        var word = System.Text.RegularExpressions.Regex.Match(
            boxes.Output,
            """xMin="(?<x>[\d.]+)" yMin="(?<y>[\d.]+)"[^>]*>Ký""",
            System.Text.RegularExpressions.RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)
        );
        word.Success.ShouldBeTrue(boxes.Output);
        var x = double.Parse(
            word.Groups["x"].Value,
            System.Globalization.CultureInfo.InvariantCulture
        );
        var y = double.Parse(
            word.Groups["y"].Value,
            System.Globalization.CultureInfo.InvariantCulture
        );
        x.ShouldBeInRange(place.Left - 1, place.Left + place.Width);
        (outline.Height - y).ShouldBeInRange(place.Bottom - 1, place.Bottom + place.Height + 1);
        File.Delete(path);
    }

    [Fact]
    public async Task Sign_WrongPin_LeavesTheRequestUsable()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var id = await UploadAsync(world, teacher, SamplePdf.TwoPages());
        var transaction = (
            await world
                .Get<PlaceSignature>()
                .PlaceAsync(teacher.Person, id, SignatureWish.At(LowerRight), default)
        ).Value;
        var act = world.Get<SignDocument>();

        (await act.SignAsync(teacher.Person, id, transaction.Digest(), "519283", default))
            .Refusals[0]
            .Code.ShouldBe("CEN-PIN-WRONG");

        (
            await act.SignAsync(teacher.Person, id, transaction.Digest(), SigningWorld.Pin, default)
        ).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task Sign_TimeStampMissing_MakesNoFileAndCanStartAgain()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var id = await UploadAsync(world, teacher, SamplePdf.TwoPages());
        world.Timestamps.IsDown = true;

        (await SignAsync(world, teacher, id, LowerRight)).Refusals[0].Code.ShouldBe("CEN-DOC-TSA");

        world.Timestamps.IsDown = false;
        (await SignAsync(world, teacher, id, LowerRight)).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task Sign_SecondTime_KeepsTheFirstSignatureValid()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var first = await UploadAsync(world, teacher, SamplePdf.TwoPages());
        await SignAsync(world, teacher, first, LowerRight);
        var signed = (
            await world
                .Get<ReadDocument>()
                .FileAsync(teacher.Person, first, DocumentFile.Signed, default)
        ).Value;
        var second = await UploadAsync(world, teacher, signed);

        (
            await SignAsync(world, teacher, second, LowerRight with { Left = 42 })
        ).IsOk.ShouldBeTrue();

        var path = await SignedFileAsync(world, teacher, second);
        var pdfsig = await OutsideTool.RunAsync("pdfsig", "-nocert", path);
        pdfsig.Output.Split("Signature is Valid.").Length.ShouldBe(3, pdfsig.Output);
        File.Delete(path);
    }

    [Fact]
    public async Task Documents_OfSomebodyElse_AreUnknown()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var nurse = await world.ActivatedAsync(SigningWorld.Nurse);
        var id = await UploadAsync(world, teacher, SamplePdf.TwoPages());

        var file = await world
            .Get<ReadDocument>()
            .FileAsync(nurse.Person, id, DocumentFile.Original, default);
        var place = await world
            .Get<PlaceSignature>()
            .PlaceAsync(nurse.Person, id, SignatureWish.At(LowerRight), default);

        file.Refusals[0].Code.ShouldBe("CEN-DOC-UNKNOWN");
        place.Refusals[0].Code.ShouldBe("CEN-DOC-UNKNOWN");
    }

    [Fact]
    public async Task Sweep_AfterADay_DeletesFilesAndKeepsHistory()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var id = await UploadAsync(world, teacher, SamplePdf.TwoPages());
        await SignAsync(world, teacher, id, LowerRight);
        world.Clock.Advance(TimeSpan.FromHours(24));

        (await world.Get<DocumentSweeper>().SweepAsync(default)).ShouldBe(1);

        var file = await world
            .Get<ReadDocument>()
            .FileAsync(teacher.Person, id, DocumentFile.Signed, default);
        file.Refusals[0].Code.ShouldBe("CEN-DOC-GONE");
        Directory
            .Exists(Path.Combine(world.Settings.Directory, "documents", id.ToString("N")))
            .ShouldBeFalse();
        await using var db = world.Db();
        (await db.Documents.SingleAsync()).FileName.ShouldBe("Học bạ.pdf");
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
            .UploadAsync(
                person.Person,
                person.CredentialId,
                @"C:\Tài liệu\Học bạ.pdf",
                content,
                default
            );
        return uploaded.Value;
    }

    private static async Task<Platform.Results.Result> SignAsync(
        SigningWorld world,
        ActiveSubscriber person,
        Guid id,
        SignaturePlace place
    )
    {
        var placed = await world
            .Get<PlaceSignature>()
            .PlaceAsync(person.Person, id, SignatureWish.At(place), default);
        return await world
            .Get<SignDocument>()
            .SignAsync(person.Person, id, placed.Value.Digest(), SigningWorld.Pin, default);
    }

    private static async Task<string> SignedFileAsync(
        SigningWorld world,
        ActiveSubscriber person,
        Guid id
    )
    {
        var file = await world
            .Get<ReadDocument>()
            .FileAsync(person.Person, id, DocumentFile.Signed, default);
        var path = Path.Combine(Path.GetTempPath(), $"{id:N}.signed.pdf");
        await File.WriteAllBytesAsync(path, file.Value);
        return path;
    }
}
