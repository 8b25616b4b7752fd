namespace AnTin.EndToEnd.Tests.WholeService.Operating;

/// <summary>Who signs with a revoked certificate hears it before the key is used, in every format.</summary>
[Collection(nameof(WholeSite))]
public sealed class RevokedSignerTests(WholeSite site)
{
    [Theory]
    [InlineData("pdf")]
    [InlineData("cms")]
    [InlineData("json")]
    [InlineData("asic")]
    public async Task Sign_WithARevokedCertificate_IsRefusedUnlessOffline(string format)
    {
        if (site.Browser is null)
        {
            return;
        }

        var letter = site.Demo.PathOf("unsignedLetter");
        var signed = site.Demo.Scratch($"{Path.GetRandomFileName()}.signed");
        string[] files = format == "asic" ? [signed, letter] : [letter, signed];

        var asked = await RunAsync();
        asked.ExitCode.ShouldBe(1, asked.Both);
        asked.Both.ShouldContain("[CERTIFICATE_REVOKED]");
        File.Exists(signed).ShouldBeFalse();

        var offline = await RunAsync("--offline");
        offline.ExitCode.ShouldBe(0, offline.Both);
        offline.Both.ShouldNotContain("CERTIFICATE_REVOKED");

        Task<TestKit.ToolAnswer> RunAsync(params string[] more) =>
            site.Demo.RunAsync([
                "sign",
                format,
                .. files,
                "--p12",
                site.Demo.PathOf("revokedPkcs12"),
                "--password-file",
                site.Demo.PathOf("pkcs12PasswordFile"),
                .. more,
            ]);
    }
}
