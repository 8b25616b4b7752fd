using System.Security.Cryptography;
using AnTin.Authority.Issuance;
using AnTin.Pki.CertificateRequests;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;
using AnTin.Registration.Contracts;
using AnTin.Registration.Organisations;

namespace AnTin.Server.Demo;

/// <summary>
/// Certificates of the organisations that sign request letters, issued by the same authority to keys outside it. They were
/// ordered on paper, as an organisation's first certificate is.
/// </summary>
internal sealed class DemoOrganisationCertificates(IServiceProvider services, DemoClock clock)
{
    /// <summary>Who may sign letters in the demo.</summary>
    private static readonly string[] Signing =
    [
        "thpt1",
        "thpt2",
        "hospital",
        "phuonghoaban",
        "partya",
    ];

    public async Task<IReadOnlyDictionary<string, DemoIdentity>> IssueAsync(
        IReadOnlyDictionary<string, Organisation> organisations,
        CancellationToken ct
    )
    {
        var keys = new Dictionary<Guid, (string Key, byte[] PrivateKey)>();
        var wished = new List<IssuanceOrder>();
        foreach (var key in Signing)
        {
            var (order, privateKey) = await WishAsync(key, organisations[key]);
            keys[order.OrderId] = (key, privateKey);
            wished.Add(order);
        }

        var orders = new DemoOrders(services.GetRequiredService<IDecisionSigner>(), clock);
        var window = new PaperOrders(await orders.SignAsync(wished, ct));
        var run = ActivatorUtilities.CreateInstance<IssuanceRun>(services, window);
        await run.RunAsync(ct);
        return window.Issued.ToDictionary(
            issued => keys[issued.OrderId].Key,
            issued => new DemoIdentity(keys[issued.OrderId].PrivateKey, issued.Certificate),
            StringComparer.Ordinal
        );
    }

    private async Task<(IssuanceOrder Order, byte[] PrivateKey)> WishAsync(
        string key,
        Organisation organisation
    )
    {
        var about = DemoOrganisation.All.First(one => one.Key == key);
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
            "ORGANIZATION_5Y",
            new PersonSubject(
                levels[^1],
                DemoProvince.Name,
                [.. levels.SkipLast(1)],
                $"vanthu.{key}@{about.MailDomain}"
            ),
            KeyCustody.Token,
            $"0A{Array.IndexOf(Signing, key):X6}",
            request.Encoded.ToArray(),
            "",
            now,
            now
        );
        return (order, pair.ExportPkcs8PrivateKey());
    }

    /// <summary>Orders that did not come through the portal.</summary>
    private sealed class PaperOrders(IReadOnlyList<SignedOrder> orders) : IIssuanceOrders
    {
        private readonly List<OrderIssued> issued = [];
        private bool taken;

        public IReadOnlyList<OrderIssued> Issued => issued;

        public Task<IReadOnlyList<SignedOrder>> PullAsync(int most, CancellationToken ct)
        {
            var given = taken ? [] : orders;
            taken = true;
            return Task.FromResult(given);
        }

        public Task SettleAsync(OrderOutcome outcome, CancellationToken ct)
        {
            if (outcome is OrderFailed failed)
            {
                throw new InvalidOperationException($"{failed.Code}: {failed.Reason.English}");
            }

            issued.Add((OrderIssued)outcome);
            return Task.CompletedTask;
        }
    }
}
