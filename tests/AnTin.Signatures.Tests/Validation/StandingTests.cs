using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Validation;

/// <summary>What a reader is told goes with what he is advised.</summary>
public sealed class StandingTests
{
    [Theory]
    [InlineData(FindingCatalogue.Revoked, Standing.NotUsable)]
    [InlineData(FindingCatalogue.PersonAsOrganisation, Standing.NotUsable)]
    [InlineData(FindingCatalogue.KindDoesNotFitRole, Standing.NotUsable)]
    [InlineData(FindingCatalogue.NoTimestamp, Standing.Undecided)]
    [InlineData(FindingCatalogue.RevocationUnknown, Standing.Undecided)]
    public void Undecided_ByTheStandard_FollowsTheAdvice(string code, Standing expected)
    {
        var signature = Signature(Indication.Indeterminate, Found(code));

        Standings.Of(signature).ShouldBe(expected);
        NextSteps
            .Of(signature)
            .Vi.StartsWith("Không dùng bản này", StringComparison.Ordinal)
            .ShouldBe(expected == Standing.NotUsable);
    }

    [Fact]
    public void WhatNoLaterAnswerMends_GoesBeforeWhatMayStillCome()
    {
        var signature = Signature(
            Indication.Indeterminate,
            Found(FindingCatalogue.RevocationUnknown),
            Found(FindingCatalogue.PersonAsOrganisation)
        );
        var report = Report(
            Conclusion.Indeterminate,
            Signature(Indication.Indeterminate, Found(FindingCatalogue.NoTimestamp)),
            signature
        );

        Standings.Of(report).ShouldBe(Standing.NotUsable);
        NextSteps.Of(report).En.ShouldStartWith("Do not use this copy");
        Headlines.Of(report).En.ShouldBe("1 of 2 signatures cannot be used");
        Headlines
            .Of(Report(Conclusion.Indeterminate, signature))
            .En.ShouldBe(FindingCatalogue.PersonAsOrganisation);
    }

    [Fact]
    public void LetterThatWaitsForItsOrganisation_IsUnfinished()
    {
        var report = Report(Conclusion.TotalPassed, Signature(Indication.TotalPassed)) with
        {
            Findings = [new Finding(FindingCatalogue.OrganisationFieldEmpty, Sentence.Empty)],
        };

        Standings.Of(report).ShouldBe(Standing.Unfinished);
        Headlines
            .Of(report)
            .ShouldBe(
                new Sentence(
                    "Cơ quan, tổ chức chưa ký: mới có chữ ký của Trần Văn An",
                    "The organisation has not signed yet: so far only Trần Văn An signed"
                )
            );
    }

    [Fact]
    public void FileOfAnotherKind_IsNotAskedForAgain()
    {
        var report = Report(Conclusion.Unreadable) with { Format = DocumentFormat.Unknown };

        Standings.Of(report).ShouldBe(Standing.OtherKind);
        Headlines.Of(report).Vi.ShouldContain("PDF, XML, ASiC");
        NextSteps.Of(report).Vi.ShouldStartWith("Chọn đúng tệp đã ký");
    }

    [Fact]
    public void DetachedSignature_IsKeptWithItsOriginal()
    {
        var report = Report(Conclusion.TotalPassed, Signature(Indication.TotalPassed));

        NextSteps.OfDetached(report).Vi.ShouldContain("lưu cả hai tệp");
        NextSteps.Of(report).Vi.ShouldContain("lưu chính tệp này");
    }

    [Theory]
    [InlineData("UBND tỉnh|Sở Y tế|Trạm 2", "Trạm 2")]
    [InlineData("UBND tỉnh|Sở Y tế|trần văn an", "Sở Y tế")]
    [InlineData("UBND tỉnh", "UBND tỉnh")]
    [InlineData("Trần Văn An", null)]
    public void Unit_IsTheNearestBody(string bodies, string? unit)
    {
        var signer = Signer() with { Bodies = bodies.Split('|') };

        signer.Unit.ShouldBe(unit);
    }

    private static Finding Found(string code) =>
        new(code, new Sentence(code, code), Indication.Indeterminate);

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

    private static SignerReport Signer() =>
        new(
            "Trần Văn An",
            "UBND tỉnh",
            "CN=Trần Văn An",
            "CN=CA",
            "5A",
            DateTimeOffset.UnixEpoch,
            DateTimeOffset.UnixEpoch,
            ReadOnlyMemory<byte>.Empty
        );

    private static SignatureReport Signature(Indication indication, params Finding[] findings) =>
        new()
        {
            Field = "F",
            Signer = Signer(),
            Indication = indication,
            Integrity = Integrity.Intact,
            Coverage = Coverage.WholeFile,
            Clean = true,
            Sentence = Sentence.Empty,
            Findings = findings,
        };
}
