using AnTin.Pdf.Reading;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;
using AnTin.TestKit;
using Xunit.Abstractions;

namespace AnTin.Signatures.Tests.Acts;

/// <summary>A decision's whole way, as other programs see it.</summary>
public sealed class FourInARowTests(AuthorityFixture fixture, ITestOutputHelper output)
    : IClassFixture<AuthorityFixture>,
        IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("antin-acts-");

    private TestAuthority Authority => fixture.Authority;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task FourSignatures_WithEvidenceAndStamp_AreValidForUsAndForOthers()
    {
        var states = await WholeWayAsync();
        var document = states[^1];

        for (var i = 1; i < states.Count; i++)
        {
            states[i]
                .AsSpan()
                .StartsWith(states[i - 1])
                .ShouldBeTrue($"step {i} touched earlier bytes");
        }

        var report = await Authority.CheckAsync(document);
        report.Conclusion.ShouldBe(Conclusion.TotalPassed);
        report
            .Signatures.Select(one => one.Role)
            .ShouldBe(["initials", "leader", "number-and-date", "organisation-seal", "incoming"]);
        report.Signatures.ShouldAllBe(one => one.Clean);
        report.DocumentTimestamps.ShouldHaveSingleItem().Passed.ShouldBeTrue();

        var file = Save("decision.signed.pdf", document);
        if (OutsideTool.Exists("pdfsig"))
        {
            var answer = await OutsideTool.RunAsync("pdfsig", "-nocert", file);
            answer.Output.Split("Signature is Valid").Length.ShouldBe(6, answer.Both);
        }

        if (OutsideTool.Exists("qpdf"))
        {
            var answer = await OutsideTool.RunAsync("qpdf", "--check", file);
            answer.ExitCode.ShouldBe(0, answer.Both);
        }

        if (OutsideTool.Exists("pdftotext"))
        {
            var answer = await OutsideTool.RunAsync("pdftotext", "-layout", file, "-");
            answer.Output.ShouldContain("CÔNG VĂN ĐẾN");
            answer.Output.ShouldContain("Số: 1234");
            answer.Output.ShouldMatch(@"Số:\s+12\s+/QĐ-THPT2");
            answer.Output.ShouldMatch(@"Mường Then, ngày\s+05\s+tháng\s+11\s+năm 2026");
        }
        else
        {
            output.WriteLine("No outside tool: only our own validator spoke.");
        }
    }

    private async Task<List<byte[]>> WholeWayAsync()
    {
        var states = new List<byte[]> { ActTests.Prepare(OfficialPapers.Decision()) };
        states.Add(await Authority.ActAsync(states[^1], "initials", await ClerkAsync()));
        states.Add(await Authority.ActAsync(states[^1], "leader"));
        states.Add(
            await Authority.ActAsync(
                states[^1],
                "number-and-date",
                await ClerkAsync(),
                request => request with { Number = "12", Date = new DateOnly(2026, 11, 5) }
            )
        );
        states.Add(await Authority.ActAsync(states[^1], "organisation", Authority.Organisation));
        states.Add(
            await Authority.ActAsync(
                states[^1],
                "incoming",
                Authority.Organisation,
                request => request with { Number = "1234", Date = new DateOnly(2026, 11, 23) }
            )
        );
        var lasting = await LongTerm.ExtendAsync(
            PdfSource.FromMemory(states[^1]),
            Authority,
            Authority,
            [Authority.Root, Authority.Authority]
        );
        states.Add(lasting.Value!.ToArray());
        return states;
    }

    private Task<TestSigner> ClerkAsync() =>
        Authority.IssueAsync("PERSON_5Y", "P-256", "Lò Thị Hương");

    private string Save(string name, byte[] bytes)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(file, bytes);
        return file;
    }
}
