using AnTin.Registration.Contracts;
using AnTin.TestKit;

namespace AnTin.Registration.Tests.Contracts;

public sealed class IssuanceOrderTests
{
    private static readonly DateTimeOffset At = new(2026, 4, 29, 2, 0, 0, TimeSpan.Zero);

    private static readonly IssuanceOrder Order = new(
        Guid.Parse("0191a000-0000-7000-8000-000000000001"),
        Guid.Parse("0191a000-0000-7000-8000-000000000002"),
        "ee7b36fd-5e08-4551-9715-9fa452d37979-260429-0001",
        Bloc.State,
        "PERSON_5Y",
        new PersonSubject("Lò Thị Bình", "Sơn La", ["Tỉnh Hoa Ban", "Sở Y tế"], "b@hoaban.gov.vn"),
        KeyCustody.Token,
        "0A1B2C3D",
        [1, 2, 3],
        "84900000001",
        At,
        At.AddHours(72)
    );

    [Fact]
    public void Content_ChangesOfTheApproval_StaysTheSame()
    {
        var later = Order with { ApprovedAt = At.AddHours(1), ExpiresAt = At.AddHours(80) };

        later.Content().ShouldBe(Order.Content());
        later.Digest().ShouldNotBe(Order.Digest());
    }

    [Fact]
    public void Digest_AnyOtherChange_IsAnother()
    {
        IssuanceOrder[] others =
        [
            Order with
            {
                Bloc = Bloc.Party,
            },
            Order with
            {
                Custody = KeyCustody.Central,
            },
            Order with
            {
                DeviceSerial = null,
            },
            Order with
            {
                CertificateRequest = [1, 2, 4],
            },
            Order with
            {
                MobileNumber = "84900000002",
            },
            Order with
            {
                Subject = Order.Subject with { OrganisationPath = ["Tỉnh Hoa Ban; Sở Y tế"] },
            },
        ];

        others
            .Append(Order)
            .Select(order => Convert.ToHexString(order.Digest()))
            .Distinct(StringComparer.Ordinal)
            .Count()
            .ShouldBe(others.Length + 1);
    }

    [Fact]
    public void Decision_OfTheVerifier_NeverPassesForAnApproval()
    {
        OrderDecision.Verification(Order, At).ShouldNotBe(OrderDecision.Approval(Order, At));
        OrderDecision
            .Approval(Order, At)
            .ShouldNotBe(OrderDecision.Approval(Order, At.AddTicks(10)));
    }

    [Fact]
    public async Task Canonical_ReadByOpenssl_IsDer()
    {
        if (!OutsideTool.Exists("openssl"))
        {
            return;
        }

        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, Order.Canonical());

            var answer = await OutsideTool.RunAsync(
                "openssl",
                "asn1parse",
                "-inform",
                "DER",
                "-in",
                path
            );

            answer.ExitCode.ShouldBe(0);
            answer.Output.ShouldContain("PERSON_5Y");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
