using System.Security.Cryptography;
using AnTin.Authority.Issuance;
using AnTin.Pki.CertificateRequests;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;
using AnTin.Registration.Contracts;
using AnTin.Registration.Organisations;

namespace AnTin.Server.Demo;

/// <summary>
/// Certificates of the organisations that sign request letters (and two that letters are refused for), issued by the same
/// authority to keys outside it. They were ordered on paper, as an organisation's first certificate is (X-19).
/// </summary>
internal sealed class DemoOrganisationCertificates(IServiceProvider services, DemoClock clock)
{
    /// <summary>An organisation's certificate that has been revoked since: letters signed with it are refused.</summary>
    public const string Revoked = "thpt2-revoked";

    /// <summary>A clerk's own certificate, which people take for the organisation's.</summary>
    public const string Clerk = "thpt2-clerk";

    /// <summary>The head of the second school, who signs its papers.</summary>
    public const string Leader = "thpt2-leader";

    private static readonly Wish[] Wishes =
    [
        new("thpt1", "thpt1"),
        new("thpt2", "thpt2"),
        new("hospital", "hospital"),
        new("phuonghoaban", "phuonghoaban"),
        new("partya", "partya"),
        new(Revoked, "thpt2"),
        new(Clerk, "thpt2", PersonName: "Lò Thị Vân"),
        new(
            Leader,
            "thpt2",
            PersonName: DemoOrganisation.All.First(one => one.Key == "thpt2").HeadName
        ),
    ];

    public async Task<IReadOnlyDictionary<string, DemoIdentity>> IssueAsync(
        IReadOnlyDictionary<string, Organisation> organisations,
        CancellationToken ct
    )
    {
        var keys = new Dictionary<Guid, (string Key, byte[] PrivateKey)>();
        var wished = new List<IssuanceOrder>();
        foreach (var wish in Wishes)
        {
            var (order, privateKey) = await OrderAsync(wish, organisations[wish.Organisation]);
            keys[order.OrderId] = (wish.Key, privateKey);
            wished.Add(order);
        }

        var orders = new DemoOrders(services.GetRequiredService<IDecisionSigner>(), clock);
        var window = new PaperOrders(await orders.SignAsync(wished, ct));
        var run = ActivatorUtilities.CreateInstance<IssuanceRun>(services, window);
        await run.RunAsync(ct);
        return window
            .Outcomes.Select(IssuedOf)
            .ToDictionary(
                issued => keys[issued.OrderId].Key,
                issued => new DemoIdentity(keys[issued.OrderId].PrivateKey, issued.Certificate),
                StringComparer.Ordinal
            );
    }

    private static OrderIssued IssuedOf(OrderOutcome outcome) =>
        outcome as OrderIssued
        ?? throw new InvalidOperationException(
            outcome is OrderFailed failed
                ? $"{failed.Code}: {failed.Reason.English}"
                : "No outcome."
        );

    private async Task<(IssuanceOrder Order, byte[] PrivateKey)> OrderAsync(
        Wish wish,
        Organisation organisation
    )
    {
        var about = DemoOrganisation.All.First(one => one.Key == wish.Organisation);
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = await CertificateSigningRequest.CreateAsync(
            DistinguishedName.Empty,
            new SoftwareSigner(pair, SignatureAlgorithm.EcdsaSha256)
        );
        var levels = OrganisationPath.Levels(organisation.Path);
        var now = clock.GetUtcNow();
        var order = new IssuanceOrder(
            Guid.CreateVersion7(now),
            Guid.CreateVersion7(now),
            $"{organisation.Id}-{now:yyMMdd}-0001",
            organisation.Bloc,
            wish.PersonName is null ? "ORGANIZATION_5Y" : "PERSON_5Y",
            new PersonSubject(
                wish.PersonName ?? levels[^1],
                DemoProvince.Name,
                wish.PersonName is null ? [.. levels.SkipLast(1)] : levels,
                $"{(wish.Key == Leader ? "hieutruong" : "vanthu")}.{wish.Organisation}@{about.MailDomain}"
            ),
            KeyCustody.Token,
            $"0A{Array.IndexOf(Wishes, wish):X6}",
            request.Encoded.ToArray(),
            "",
            now,
            now
        );
        return (order, pair.ExportPkcs8PrivateKey());
    }

    /// <param name="Key">By what the world speaks of it.</param>
    /// <param name="PersonName">A person of the organisation; null for the organisation itself.</param>
    private sealed record Wish(string Key, string Organisation, string? PersonName = null);
}
