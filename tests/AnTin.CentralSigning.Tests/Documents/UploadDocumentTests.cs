using System.Text;
using AnTin.CentralSigning.Activation;
using AnTin.CentralSigning.Documents;
using AnTin.CentralSigning.Tests.World;
using AnTin.TestKit;

namespace AnTin.CentralSigning.Tests.Documents;

public sealed class UploadDocumentTests
{
    [Theory]
    [InlineData("", "CEN-DOC-MISSING")]
    [InlineData("PK\u0003\u0004 word/document.xml", "CEN-DOC-TYPE")]
    [InlineData("%PDF-1.7\nnothing of use", "CEN-DOC-BROKEN")]
    public async Task Upload_NotAPdfThatCanBeSigned_IsRefused(string content, string code)
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);

        var answer = await UploadAsync(world, teacher, Encoding.UTF8.GetBytes(content));

        answer.Refusals[0].Code.ShouldBe(code);
        answer.Refusals[0].Field.ShouldBe("File");
    }

    [Fact]
    public async Task Upload_EncryptedFile_IsRefused()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var path = Path.Combine(Path.GetTempPath(), $"{teacher.CredentialId:N}");
        await File.WriteAllBytesAsync($"{path}.pdf", SamplePdf.TwoPages());
        await OutsideTool.RunAsync(
            "qpdf",
            "--encrypt",
            "",
            "owner",
            "256",
            "--",
            $"{path}.pdf",
            $"{path}.enc.pdf"
        );

        var answer = await UploadAsync(
            world,
            teacher,
            await File.ReadAllBytesAsync($"{path}.enc.pdf")
        );

        answer.Refusals[0].Code.ShouldBe("CEN-DOC-ENCRYPTED");
        File.Delete($"{path}.pdf");
        File.Delete($"{path}.enc.pdf");
    }

    [Fact]
    public async Task Upload_OneByteTooMuch_IsRefused()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        world.Settings.LargestDocument = 1024 * 1024;

        var answer = await UploadAsync(world, teacher, new byte[1024 * 1024 + 1]);

        answer.Refusals[0].Code.ShouldBe("CEN-DOC-LARGE");
        answer.Refusals[0].Message.Vietnamese.ShouldBe("Tệp lớn hơn 1 MB.");
    }

    [Fact]
    public async Task Upload_WithAStoppedKey_IsRefused()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        await world.Get<StopKey>().StopAsync(teacher.Person, teacher.CredentialId, default);

        (await UploadAsync(world, teacher, SamplePdf.TwoPages()))
            .Refusals[0]
            .Code.ShouldBe("CEN-KEY-STOPPED");
    }

    [Theory]
    [InlineData("C:\\Tài liệu\\Học bạ.pdf", "Học bạ.pdf", "Học bạ.signed.pdf")]
    [InlineData("../../etc/passwd", "passwd", "passwd.signed.pdf")]
    [InlineData("a\r\nSet-Cookie: x.PDF", "aSet-Cookie: x.PDF", "aSet-Cookie: x.signed.pdf")]
    [InlineData("\u202Efdp.exe", "fdp.exe", "fdp.exe.signed.pdf")]
    [InlineData("", "tai-lieu.pdf", "tai-lieu.signed.pdf")]
    public async Task Upload_AnyName_IsCleaned(string sent, string kept, string signed)
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);

        var id = (await UploadAsync(world, teacher, SamplePdf.TwoPages(), sent)).Value;

        var document = (await world.Get<ReadDocument>().FindAsync(teacher.Person, id, default))
            .Value
            .Document;
        document.FileName.ShouldBe(kept);
        document.SignedFileName.ShouldBe(signed);
        document.Pages.ShouldBe(2);
    }

    private static async Task<Platform.Results.Result<Guid>> UploadAsync(
        SigningWorld world,
        ActiveSubscriber person,
        byte[] file,
        string name = "Học bạ.pdf"
    )
    {
        using var content = new MemoryStream(file);
        return await world
            .Get<UploadDocument>()
            .UploadAsync(person.Person, person.CredentialId, name, content, default);
    }
}
