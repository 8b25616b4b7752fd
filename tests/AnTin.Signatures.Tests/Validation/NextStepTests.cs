using System.Reflection;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;
using Shouldly;

namespace AnTin.Signatures.Tests.Validation;

/// <summary>Every verdict ends with what to do now.</summary>
public sealed class NextStepTests
{
    public static TheoryData<string> Codes =>
        [
            .. typeof(FindingCatalogue)
                .GetFields(BindingFlags.Public | BindingFlags.Static)
                .Where(code => code.IsLiteral)
                .Select(code => (string)code.GetRawConstantValue()!),
        ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Code_OfTheCatalogue_LeadsToAStepInBothLanguages(string code)
    {
        var step = NextSteps.OfCode(code);

        step.ShouldNotBeNull($"NextSteps.Data.cs does not say what to do about {code}");
        step.Vi.ShouldNotBeEmpty();
        step.En.ShouldNotBeEmpty();
        step.Vi.ShouldNotEndWith(".");
    }

    [Fact]
    public void File_WithOneEditedSignature_AsksForTheOriginal()
    {
        var passed = Signature(Indication.TotalPassed);
        var edited = Signature(
            Indication.TotalFailed,
            new Finding(FindingCatalogue.NoTimestamp, Sentence.Empty),
            new Finding(FindingCatalogue.EditedAfterSigning, Sentence.Empty, Indication.TotalFailed)
        );

        NextSteps.Of(Report(Conclusion.TotalFailed, passed, edited)).En.ShouldContain("original");
        NextSteps.Of(passed).En.ShouldStartWith("Nothing more");
    }

    [Theory]
    [InlineData(FindingCatalogue.RevocationUnknown)]
    [InlineData(FindingCatalogue.NoRevocationAndNoTimestamp)]
    public void Signature_CheckedWithoutNetwork_IsToBeCheckedWithIt(string code)
    {
        var unknown = Signature(
            Indication.Indeterminate,
            new Finding(code, Sentence.Empty, Indication.Indeterminate)
        );

        NextSteps.Of(unknown).En.ShouldContain("when the issuer answers");
        NextSteps.Of(unknown with { Offline = true }).En.ShouldContain("without --offline");
    }

    [Fact]
    public void File_ThatPassed_MayStillAskForSomething()
    {
        var report = Report(Conclusion.TotalPassed, Signature(Indication.TotalPassed)) with
        {
            Findings = [new Finding(FindingCatalogue.OrganisationFieldEmpty, Sentence.Empty)],
        };

        NextSteps.Of(report).En.ShouldContain("organisation's own certificate");
    }

    [Theory]
    [InlineData(Conclusion.NoSignature, "sign it digitally")]
    [InlineData(Conclusion.Unreadable, "Load the file from the sender again")]
    public void File_WithoutSignatures_SaysHowToGoOn(Conclusion conclusion, string step) =>
        NextSteps.Of(Report(conclusion)).En.ShouldContain(step);

    private static ValidationReport Report(
        Conclusion conclusion,
        params SignatureReport[] signatures
    ) =>
        new()
        {
            Format = DocumentFormat.Pades,
            Conclusion = conclusion,
            Signatures = signatures,
            Sentence = Sentence.Empty,
            At = DateTimeOffset.UnixEpoch,
            Policy = ValidationPolicy.Default.Name,
        };

    private static SignatureReport Signature(Indication indication, params Finding[] findings) =>
        new()
        {
            Field = "F",
            Indication = indication,
            Integrity = Integrity.Intact,
            Coverage = Coverage.WholeFile,
            Clean = true,
            Sentence = Sentence.Empty,
            Findings = findings,
        };
}
