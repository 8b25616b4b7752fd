using AnTin.Pdf.Reading;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Reports.Printed;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Validation;

/// <summary>Every moment of the calendar is answered, also those that have no day in another zone.</summary>
public sealed class TimesOfTheCalendarTests(AuthorityFixture fixture)
    : IClassFixture<AuthorityFixture>
{
    public static TheoryData<SignedKind, DateTimeOffset, double> Times()
    {
        var times = new TheoryData<SignedKind, DateTimeOffset, double>();
        foreach (var at in new[] { DateTimeOffset.MaxValue, DateTimeOffset.MinValue })
        {
            foreach (var kind in Enum.GetValues<SignedKind>())
            {
                times.Add(kind, at, 7);
                times.Add(kind, at, -11);
            }
        }

        return times;
    }

    [Theory]
    [MemberData(nameof(Times))]
    public async Task Verdict_AtTheEndsOfTime_IsGiven(
        SignedKind kind,
        DateTimeOffset at,
        double offset
    )
    {
        var file = await SignedKinds.SignAsync(fixture.Authority, kind, SignatureLevel.BaselineLT);

        var report = await fixture.Authority.CheckAsync(
            file,
            at,
            policy: ValidationPolicy.Default with
            {
                DisplayOffsetHours = offset,
            },
            content: SignedKinds.ContentOf(kind)
        );

        report.Conclusion.ShouldNotBe(Conclusion.Unreadable);
        ReportJson.Write(report, "a").Length.ShouldBeGreaterThan(0);
        ReportXml.Write(report, "a").Length.ShouldBeGreaterThan(0);
        ReportPdf
            .Write(
                report,
                ReportDetails.Of(PdfSource.FromMemory(file), "a") with
                {
                    OffsetHours = offset,
                }
            )
            .Length.ShouldBeGreaterThan(0);
    }
}
