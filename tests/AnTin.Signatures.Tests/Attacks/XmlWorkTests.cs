using System.Text;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;
using AnTin.Signatures.Validation.Xades;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>
/// XML files of a megabyte that ask for more than a megabyte of work. Steps are counted, not seconds: a busy machine finds
/// the same.
/// </summary>
public sealed class XmlWorkTests
{
    private const int Megabyte = 1_000_000;

    /// <summary>What goes on after the steps are spent is little beside them.</summary>
    private const double Beyond = 1.2;

    /// <summary>Each file would, step by step, take from five to some thousand times what it may.</summary>
    [Theory]
    [InlineData("references to the whole")]
    [InlineData("references to comments")]
    [InlineData("references below many namespaces")]
    [InlineData("references below many xml attributes")]
    [InlineData("references below bases")]
    [InlineData("transforms that parse again")]
    [InlineData("base64 of elements without text")]
    [InlineData("expressions that search")]
    [InlineData("expressions that look prefixes up")]
    [InlineData("filters that search")]
    [InlineData("prefixes for every element")]
    [InlineData("manifests below what is left out")]
    [InlineData("one manifest for many signatures")]
    [InlineData("archive stamps over many references")]
    [InlineData("key information within key information")]
    public async Task File_ThatAsksForMoreThanItsSize_IsGivenUpAndNeverClean(string how)
    {
        var file = Encoding.UTF8.GetBytes(HostileXml.Make(how, Megabyte));
        file.Length.ShouldBeInRange(Megabyte / 2, Megabyte * 5 / 4);
        SignedXml.TryRead(file, out var xml, out var error).ShouldBeTrue(error);

        var (work, facts) = await ReadAsync(xml!);

        work.IsSpent.ShouldBeTrue($"{work.Spent:N0} of {work.Limit:N0}");
        work.Spent.ShouldBeLessThan((long)(work.Limit * Beyond));
        facts.ShouldAllBe(one => one.Findings.Any(finding => finding.Spoils));
        var report = await SignatureValidator.ValidateAsync(file, Context);
        report.Signatures.ShouldAllBe(one => !one.Clean);
        report.Conclusion.ShouldBeOneOf(Conclusion.TotalFailed, Conclusion.NoSignature);
    }

    /// <summary>The platform's own document takes minutes over these: they are refused before it is built.</summary>
    [Theory]
    [InlineData("pieces of one text", "too many pieces")]
    [InlineData("attributes of one name", "too many namespaces")]
    [InlineData("elements of one name", "too many namespaces")]
    [InlineData("long namespaces", "too long")]
    [InlineData("depth", "too deeply")]
    public async Task File_ThatThePlatformIsSlowWith_IsRefusedBeforeItIsBuilt(
        string how,
        string why
    )
    {
        var file = Encoding.UTF8.GetBytes(HostileXml.Make(how, Megabyte));

        var report = await SignatureValidator.ValidateAsync(file, Context);

        report.Conclusion.ShouldBe(Conclusion.Unreadable);
        report.Sentence.En.ShouldContain(why);
    }

    /// <summary>As dense as elements come, with more signatures than people put on one file.</summary>
    [Theory]
    [InlineData(1, 8)]
    [InlineData(8, 56)]
    public async Task File_DenseAndSignedAsAWhole_TakesStepsByItsSize(int signatures, int most)
    {
        var file = Encoding.UTF8.GetBytes(HostileXml.Honest(Megabyte, signatures));
        SignedXml.TryRead(file, out var xml, out var error).ShouldBeTrue(error);

        var (work, facts) = await ReadAsync(xml!);

        work.IsSpent.ShouldBeFalse();
        work.Spent.ShouldBeLessThan((long)most * file.Length);
        facts.Count.ShouldBe(signatures);
    }

    /// <summary>Twice the file, twice the work.</summary>
    [Theory]
    [InlineData("attributes")]
    [InlineData("namespaces")]
    [InlineData("identifiers")]
    [InlineData("objects that are archived")]
    [InlineData("stamps that include references")]
    public async Task File_OfManyParts_TakesWorkInProportion(string how)
    {
        var once = await StepsAsync(how, Megabyte / 4);
        var fourfold = await StepsAsync(how, Megabyte);

        fourfold.ShouldBeLessThan(6 * once);
    }

    private static ValidationContext Context => new() { At = TestAuthority.SigningTime };

    private static async Task<long> StepsAsync(string how, int octets)
    {
        SignedXml
            .TryRead(
                Encoding.UTF8.GetBytes(HostileXml.Make(how, octets)),
                out var xml,
                out var error
            )
            .ShouldBeTrue(error);
        return (await ReadAsync(xml!)).Work.Spent;
    }

    private static async Task<(XmlWork Work, IReadOnlyList<SignatureFacts> Facts)> ReadAsync(
        SignedXml xml
    )
    {
        var judges = new Judges(Context);
        var work = new XmlWork();
        var reading = new XmlFileReading(
            xml,
            _ => null,
            judges.Pool,
            judges.Timestamps,
            Context.Policy,
            work
        );
        return (work, await reading.FactsAsync(default));
    }
}
