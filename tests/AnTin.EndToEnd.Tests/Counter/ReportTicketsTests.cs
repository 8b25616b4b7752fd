using System.Text.Json;
using AnTin.Portal.Checking;
using AnTin.Signatures;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Reports.Revisions;
using AnTin.Signatures.Validation;
using Microsoft.AspNetCore.DataProtection;

namespace AnTin.EndToEnd.Tests.Counter;

/// <summary>A report travels through its reader's page and comes back as it was, or not at all.</summary>
public sealed class ReportTicketsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 5, 0, 0, TimeSpan.Zero);

    private readonly ReportTickets tickets = new(new EphemeralDataProtectionProvider());

    [Fact]
    public void Ticket_ComesBackAsItWas_ButForTheCertificates()
    {
        var sealedText = tickets.Seal(Ticket(1));

        tickets.TryOpen(sealedText!, out var opened).ShouldBeTrue();
        JsonSerializer.Serialize(opened).ShouldBe(JsonSerializer.Serialize(Ticket(0)));
        opened.Report.Signatures[0].Findings[0].Code.ShouldBe(FindingCatalogue.NoTimestamp);
        opened.Report.Timeline[0].Kinds.ShouldBe([RevisionKind.Original]);
        opened.Report.Signatures[0].CoveredLength.ShouldBe(1_234);
    }

    [Fact]
    public void Ticket_OfAnotherService_IsRefused()
    {
        var other = new ReportTickets(new EphemeralDataProtectionProvider()).Seal(Ticket(1));

        tickets.TryOpen(other!, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("AAAA")]
    public void Text_ThatIsNoTicket_IsRefused(string text) =>
        tickets.TryOpen(text, out _).ShouldBeFalse();

    [Fact]
    public void Report_TooLongForAPage_HasNoTicket()
    {
        var long1 = Ticket(1) with { Name = Noise(700_000) };

        tickets.Seal(long1).ShouldBeNull();
    }

    private static string Noise(int length) =>
        string.Concat(
            Enumerable
                .Range(0, length / 64)
                .Select(i =>
                    Convert.ToHexString(
                        System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(i))
                    )
                )
        );

    private static ReportTicket Ticket(int certificateBytes)
    {
        var signer = new SignerReport(
            "Trần Văn An",
            "Sở Y tế",
            "CN=Trần Văn An",
            "CN=CA",
            "5A",
            Noon,
            Noon.AddYears(5),
            new byte[certificateBytes]
        );
        var finding = new Finding(
            FindingCatalogue.NoTimestamp,
            new("không có dấu thời gian", "no time stamp"),
            Indication.Indeterminate,
            SubIndication.SigConstraintsFailure
        );
        var change = new ChangeReport("PAGE_CHANGED", "3 0 R", 1, "/Root", new("đổi", "changed"));
        var signature = new SignatureReport
        {
            Field = "Leader",
            Signer = signer,
            Kind = CertificateKind.Person,
            Indication = Indication.Indeterminate,
            SubIndication = SubIndication.SigConstraintsFailure,
            Integrity = Integrity.Intact,
            Coverage = Coverage.Revision,
            CoveredLength = 1_234,
            Changes = [change],
            Clean = false,
            Sentence = new("vi", "en"),
            Findings = [finding],
            Path = [signer],
            Timestamps = [new TimestampReport(null, Noon, "TSA", Indication.TotalPassed, null, [])],
        };
        var report = new ValidationReport
        {
            Format = AnTin.Signatures.DocumentFormat.Pades,
            Conclusion = Conclusion.Indeterminate,
            Signatures = [signature],
            Sentence = new("vi", "en"),
            At = Noon,
            Policy = "test",
            Timeline =
            [
                new RevisionReport
                {
                    Number = 1,
                    Start = 0,
                    End = 1_234,
                    Kinds = [RevisionKind.Original],
                    Suspicious = [change],
                },
            ],
        };
        return new ReportTicket(report, "thư.pdf", 2_000, "AB");
    }
}
