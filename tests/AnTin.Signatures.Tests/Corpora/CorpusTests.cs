using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;
using Xunit.Abstractions;

namespace AnTin.Signatures.Tests.Corpora;

public sealed class CorpusTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset At = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, string> Files()
    {
        var data = new TheoryData<string, string>();
        foreach (var (file, verdict) in Corpus.Entries())
        {
            data.Add(file, verdict);
        }

        if (data.Count == 0)
        {
            data.Add("", "ABSENT");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task File_WithoutTrustList_GetsItsClass(string file, string verdict)
    {
        if (verdict == "ABSENT")
        {
            output.WriteLine("The folder shared/corpora is not here: nothing was checked.");
            return;
        }

        var bytes = await File.ReadAllBytesAsync(Path.Combine(Corpus.Folder!, file));
        var report = await SignatureValidator.ValidateAsync(
            bytes,
            new ValidationContext { At = At }
        );
        output.WriteLine(System.Text.Encoding.UTF8.GetString(ReportJson.Write(report, file)));
        Check(report, verdict);
    }

    private static void Check(ValidationReport report, string verdict)
    {
        switch (verdict)
        {
            case "INTACT":
                report.Signatures.ShouldNotBeEmpty();
                report.Signatures.ShouldAllBe(signature =>
                    signature.Clean && signature.Integrity == Integrity.Intact
                );
                report.Conclusion.ShouldBe(Conclusion.Indeterminate);
                break;
            case "MODIFIED":
                report.Signatures.ShouldContain(signature =>
                    !signature.Clean && signature.Changes.Count > 0
                );
                report.Conclusion.ShouldBe(Conclusion.TotalFailed);
                break;
            case "FORMAT" or "BROKEN":
                report.Signatures.ShouldContain(signature => !signature.Clean);
                report.Conclusion.ShouldBe(Conclusion.TotalFailed);
                break;
            case "INDETERMINATE":
                report.Signatures.ShouldNotBeEmpty();
                report.Conclusion.ShouldBe(Conclusion.Indeterminate);
                break;
            case "NOSIG":
                report.Conclusion.ShouldBe(Conclusion.NoSignature);
                break;
            default:
                throw new InvalidOperationException($"The class {verdict} is not known here.");
        }
    }
}
