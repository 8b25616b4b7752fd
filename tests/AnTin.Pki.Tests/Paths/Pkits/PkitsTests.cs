using System.Globalization;
using AnTin.Pki.Tests.Paths.Pkits.Sections;

namespace AnTin.Pki.Tests.Paths.Pkits;

/// <summary>
/// NIST's Public Key Interoperability Test Suite, Certification Path Validation, version 1.0.1: its cases rebuilt from
/// their descriptions, under our own keys. Each is asked of us and of openssl; where either answers otherwise than NIST,
/// the reason stands beside the case. What NIST calls invalid may never be valid here.
/// </summary>
public sealed class PkitsTests
{
    /// <summary>The sections with the number of cases that NIST has in each.</summary>
    private static readonly (int Tests, Func<PkitsCase[]> Cases)[] Sections =
    [
        (6, () => Section01Signatures.Cases),
        (8, () => Section02Validity.Cases),
        (11, () => Section03Names.Cases),
        (21, () => Section04Revocation.Cases),
        (8, () => Section05SelfIssued.Cases),
        (17, () => Section06BasicConstraints.Cases),
        (5, () => Section07KeyUsage.Cases),
        (20, () => Section08Policies.Cases),
        (8, () => Section09RequireExplicitPolicy.Cases),
        (14, () => Section10PolicyMappings.Cases),
        (11, () => Section11InhibitPolicyMapping.Cases),
        (10, () => Section12InhibitAnyPolicy.Cases),
        (38, () => Section13NameConstraints.Cases),
        (35, () => Section14DistributionPoints.Cases),
        (10, () => Section15DeltaCrls.Cases),
        (2, () => Section16PrivateExtensions.Cases),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(1, Sections.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Section_OfTheSuite_LeavesNoCaseOut(int section)
    {
        var (tests, cases) = Sections[section - 1];

        cases()
            .Select(one => one.Name.Split(' ')[0].Split('.'))
            .Select(number => string.Join('.', number[..3]))
            .Distinct()
            .ShouldBe(
                Enumerable
                    .Range(1, tests)
                    .Select(test =>
                        string.Create(CultureInfo.InvariantCulture, $"4.{section}.{test}")
                    )
            );
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Validate_CasesOfTheSection_AnswersAsTheTableSays(int section) =>
        PkitsJudges.ShouldAnswerAsTold(Sections[section - 1].Cases());

    [Theory]
    [MemberData(nameof(Numbers))]
    public Task Openssl_CasesOfTheSection_AnswersAsTheTableSays(int section) =>
        PkitsJudges.OpensslShouldAnswerAsTold(Sections[section - 1].Cases());

    [Fact]
    public void Validate_CasesBesideTheSuite_AnswersAsTheTableSays() =>
        PkitsJudges.ShouldAnswerAsTold(BesideTheSuite.Cases);

    [Fact]
    public Task Openssl_CasesBesideTheSuite_AnswersAsTheTableSays() =>
        PkitsJudges.OpensslShouldAnswerAsTold(BesideTheSuite.Cases);
}
