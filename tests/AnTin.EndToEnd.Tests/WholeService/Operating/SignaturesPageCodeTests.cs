namespace AnTin.EndToEnd.Tests.WholeService.Operating;

/// <summary>The C# of <c>docs/signatures.md</c> against the public faces of the libraries.</summary>
public sealed class SignaturesPageCodeTests
{
    [Fact]
    public void Code_OfThePage_Compiles()
    {
        var assembly = Path.Combine(
            Directory.CreateTempSubdirectory("antin-page-").FullName,
            "page.dll"
        );
        try
        {
            SignaturesPageCode.Compile(SignaturesPage.Code, assembly).ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(assembly)!, recursive: true);
        }
    }

    [Fact]
    public void Code_WithANameThatIsNotThere_IsSaidWithItsLine()
    {
        var code = SignaturesPage.Code.Replace(
            "PdfSigner.SignAsync(letter",
            "PdfSigner.Sign(letter",
            StringComparison.Ordinal
        );
        SignaturesPageCode
            .Compile(code, Path.Combine(Path.GetTempPath(), "antin-page-not-made.dll"))
            .ShouldHaveSingleItem()
            .ShouldContain("PdfSigner.Sign(letter, signer, options)");
    }
}
