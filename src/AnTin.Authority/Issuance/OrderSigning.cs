using AnTin.Authority.Database;
using AnTin.Authority.Signing;
using AnTin.Pki.Certificates;
using AnTin.Platform.Audit;
using AnTin.Platform.Database;
using Microsoft.Extensions.Logging;

namespace AnTin.Authority.Issuance;

/// <summary>From recorded intents to recorded certificates: signed and checked on all processors, recorded with one commit.</summary>
internal sealed class OrderSigning(
    ISigningKeys keys,
    IIssuanceProbe probe,
    TimeProvider clock,
    ILogger log
)
{
    /// <summary>One that meets a fault is left for the next run and does not hold up the others.</summary>
    public async Task SignAsync(
        AuthorityDb database,
        Dictionary<string, IssuingCa> cas,
        IReadOnlyCollection<OrderRecord> rows,
        Dictionary<Guid, IntentRecord> intents,
        CancellationToken cancellation
    )
    {
        var intended = rows.Where(row => row.State == OrderState.Intended).ToList();
        var certificates = await OnAllProcessors.AskAsync(
            intended,
            (row, token) => TrySignAsync(cas[row.CaId], intents[row.OrderId], token),
            cancellation
        );
        var at = Instant.Cut(clock.GetUtcNow());
        var signed = new List<Guid>(intended.Count);
        foreach (var (row, certificate) in intended.Zip(certificates))
        {
            if (certificate is not null)
            {
                await probe.ReachedAsync(IssuanceStep.Signed, row.OrderId);
                Record(database, row, intents[row.OrderId], certificate, at);
                signed.Add(row.OrderId);
            }
        }

        await database.SaveChangesAsync(cancellation);
        foreach (var order in signed)
        {
            await probe.ReachedAsync(IssuanceStep.Recorded, order);
        }
    }

    public void LogUnfinished(Exception fault, Guid orderId) =>
        log.LogError(
            fault,
            "Order {OrderId} could not be finished; the next run tries again",
            orderId
        );

    private async ValueTask<Certificate?> TrySignAsync(
        IssuingCa ca,
        IntentRecord intent,
        CancellationToken cancellation
    )
    {
        try
        {
            var signer = await keys.OpenAsync(ca.Record.KeyName, cancellation);
            return await IntentSigning.SignAsync(intent, signer, ca.PublicKey, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogUnfinished(fault, intent.OrderId!.Value);
            return null;
        }
    }

    private static void Record(
        AuthorityDb database,
        OrderRecord row,
        IntentRecord intent,
        Certificate certificate,
        DateTimeOffset at
    )
    {
        database.Certificates.Add(IntentSigning.Record(intent, certificate, at));
        database.Record(
            new Act(
                "authority",
                "authority",
                "certificate.issue",
                $"certificate/{intent.IssuerId}/{intent.SerialHex}",
                $$"""{"order":"{{row.OrderId}}","profile":"{{intent.ProfileId}}","tbs":"{{intent.TbsHash}}"}"""
            )
        );
        row.State = OrderState.Issued;
        row.EndedAt = at;
    }
}
