using AnTin.Server.Commands;
using AnTin.Server.Commands.Signing;

namespace AnTin.Server.Tests.Commands;

/// <summary><c>antin extend</c>, and signatures added to what is signed already, as a script would use them.</summary>
public sealed class ExtendCommandTests : IDisposable
{
    private readonly SigningFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Extend_WhereTheStampServiceIsDown_WritesNothing()
    {
        await folder.SignAsync("pdf", In("letter.pdf"), In("signed.pdf"));

        var (code, _, error) = await ExtendAsync("signed.pdf", "kept.pdf");

        code.ShouldBe(1);
        error.ShouldContain("TIMESTAMP_UNAVAILABLE");
        File.Exists(In("kept.pdf")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("letter.pdf", "kept.pdf", "NOTHING_SIGNED")]
    [InlineData("password.txt", "kept.pdf", "FORMAT_NOT_EXTENSIBLE")]
    [InlineData("letter.pdf", "letter.pdf", "another name")]
    [InlineData("missing.pdf", "kept.pdf", "no such file")]
    [InlineData("letter.pdf", "nowhere/kept.pdf", "no such directory")]
    public async Task Extend_WhatCannotBe_SaysWhy(string input, string output, string expected)
    {
        var (code, _, error) = await ExtendAsync(input, output);

        code.ShouldBe(1);
        error.ShouldContain(expected);
        File.Exists(In("kept.pdf")).ShouldBeFalse();
    }

    [Fact]
    public async Task Extend_WhatWasEdited_IsRefused()
    {
        await folder.SignAsync("pdf", In("letter.pdf"), In("signed.pdf"));
        var bytes = await File.ReadAllBytesAsync(In("signed.pdf"));
        bytes[bytes.AsSpan().IndexOf("Kinh gui"u8)]++;
        await File.WriteAllBytesAsync(In("edited.pdf"), bytes);

        var (code, _, error) = await ExtendAsync("edited.pdf", "kept.pdf");

        code.ShouldBe(1);
        error.ShouldContain("SIGNATURE_BROKEN");
    }

    [Fact]
    public async Task Sign_OntoTheOriginal_IsRefused()
    {
        var original = await File.ReadAllBytesAsync(In("letter.pdf"));

        var (code, _, error) = await folder.SignAsync("pdf", In("letter.pdf"), In("letter.pdf"));

        code.ShouldBe(1);
        error.ShouldContain("another name");
        (await File.ReadAllBytesAsync(In("letter.pdf"))).ShouldBe(original);
    }

    [Fact]
    public async Task SignCms_WhatIsSignedAlready_AddsOnlyWhereAsked()
    {
        await folder.SignAsync("cms", In("letter.pdf"), In("one.p7s"), "--detached");

        var refused = await folder.SignAsync("cms", In("one.p7s"), In("two.p7s"));
        var added = await folder.SignAsync(
            "cms",
            In("one.p7s"),
            In("two.p7s"),
            "--add",
            "--content",
            In("letter.pdf")
        );

        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain("DOCUMENT_SIGNED_ALREADY");
        added.Code.ShouldBe(0, added.Error);
        added.Output.ShouldContain("signed at level B-B");
        (await SignersAsync("two.p7s", "--content", In("letter.pdf"))).ShouldBe(2);
    }

    [Theory]
    [InlineData("xades")]
    [InlineData("cades")]
    public async Task SignAsic_OfEitherForm_TakesAFurtherSignature(string form)
    {
        var made = await folder.SignAsync(
            "asic",
            In("one.asice"),
            In("letter.pdf"),
            "--form",
            form
        );
        var added = await folder.SignAsync("asic", In("two.asice"), In("one.asice"), "--add");

        made.Code.ShouldBe(0, made.Error);
        added.Code.ShouldBe(0, added.Error);
        (await SignersAsync("two.asice")).ShouldBe(2);
    }

    private async Task<int> SignersAsync(string file, params string[] more)
    {
        var (_, said, _) = await SigningFolder.RunAsync(
            VerifyCommand.Create(SigningFolder.Clock),
            [In(file), "--offline", "--json", .. more]
        );
        using var json = System.Text.Json.JsonDocument.Parse(said);
        return json
            .RootElement.GetProperty("signatures")
            .EnumerateArray()
            .Count(one => one.GetProperty("clean").GetBoolean());
    }

    private Task<(int Code, string Output, string Error)> ExtendAsync(
        string input,
        string output
    ) =>
        SigningFolder.RunAsync(
            ExtendCommand.Create(SigningFolder.Clock),
            [In(input), In(output), "--level", "B-T", "--tsa", "http://127.0.0.1:1/tsa"]
        );

    private string In(string name) => folder.In(name);
}
