using System.Text.Json;
using AnTin.Authority.Database;
using AnTin.Authority.Issuance.Checks;
using AnTin.Authority.Officers;
using AnTin.Authority.WebAuthn;
using AnTin.Pki.Certificates;
using AnTin.Pki.Profiles;
using AnTin.Platform.Audit;
using AnTin.Platform.Database;
using AnTin.Platform.Results;
using AnTin.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Issuance;

/// <summary>
/// Takes orders in: checks them against what the authority itself knows and stores them, accepted or failed, with both
/// signatures. An order that was taken in before stays as it is.
/// </summary>
public sealed class OrderIntake
{
    private readonly AuthorityDb database;
    private readonly DateTimeOffset now;
    private readonly Dictionary<string, OfficerRecord> officers;
    private readonly DecisionKeys keys;
    private readonly IReadOnlyList<(ProfileRecord Profile, CaRecord Ca)> profiles;
    private readonly List<AlarmRecord> alarms = [];

    private OrderIntake(
        AuthorityDb database,
        DateTimeOffset now,
        Dictionary<string, OfficerRecord> officers,
        DecisionKeys keys,
        IReadOnlyList<(ProfileRecord Profile, CaRecord Ca)> profiles
    )
    {
        this.database = database;
        this.now = now;
        this.officers = officers;
        this.keys = keys;
        this.profiles = profiles;
    }

    /// <summary>Reads the lists the checks need, once for a batch. A CA whose key was followed takes no more orders.</summary>
    public static async Task<OrderIntake> OpenAsync(
        AuthorityDb database,
        OfficerSettings settings,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var listed = await database.Officers.AsNoTracking().ToListAsync(cancellation);
        var certificates = listed.ToDictionary(
            one => one.Id,
            one => Certificate.From(one.Certificate),
            StringComparer.Ordinal
        );
        var serials = certificates.Values.Select(one => one.Serial.ToString()).ToList();
        var revoked = await database
            .Revocations.Where(one => serials.Contains(one.SerialHex))
            .Select(one => one.SerialHex)
            .ToListAsync(cancellation);
        var trusted = listed.Where(one =>
            !revoked.Contains(certificates[one.Id].Serial.ToString())
        );
        var passkeys = await database.OfficerPasskeys.ToDictionaryAsync(
            one => one.CredentialId,
            StringComparer.Ordinal,
            cancellation
        );
        var tokens = await TokenList.ReadAsync(database, cancellation);
        var approved = await (
            from profile in database.Profiles.AsNoTracking()
            join ca in database.Cas.AsNoTracking() on profile.CaId equals ca.Id
            where !database.Cas.Any(next => next.PredecessorId == ca.Id)
            orderby ca.CreatedAt descending
            select new { profile, ca }
        ).ToListAsync(cancellation);
        return new OrderIntake(
            database,
            now,
            trusted.ToDictionary(one => one.Id, StringComparer.Ordinal),
            new DecisionKeys(
                certificates,
                passkeys,
                tokens,
                RelyingParty.At(settings.Origin),
                settings.PinKeys
            ),
            [.. approved.Select(pair => (pair.profile, pair.ca))]
        );
    }

    /// <summary>Alarms raised by this batch; saved with its rows.</summary>
    public IReadOnlyList<AlarmRecord> Alarms => alarms;

    /// <summary>One row for every order, keyed by its id (rule T8); new rows are added to the context, not yet saved.</summary>
    public async Task<Dictionary<Guid, OrderRecord>> TakeAsync(
        PulledOrders orders,
        CancellationToken cancellation
    )
    {
        var ids = orders
            .Select(signed => signed.Order.OrderId)
            .Concat(orders.Spoiled.Select(one => one.OrderId))
            .Distinct()
            .ToList();
        var rows = await database
            .Orders.Where(row => ids.Contains(row.OrderId))
            .ToDictionaryAsync(row => row.OrderId, cancellation);
        var alone = await OnAllProcessors.AskAsync(
            orders,
            (signed, _) => ValueTask.FromResult(Look(signed, rows)),
            cancellation
        );
        foreach (var (signed, look) in orders.Zip(alone))
        {
            var digest = Convert.ToHexStringLower(signed.Order.Digest());
            if (!rows.TryGetValue(signed.Order.OrderId, out var row))
            {
                var refusal = Review(look!);
                rows[signed.Order.OrderId] = row = Row(
                    signed,
                    digest,
                    look!.Review.Profile,
                    look.Ca
                );
                await AddAsync(row, refusal, cancellation);
            }
            else if (row.Digest != digest)
            {
                // The id is already another order's. That one stands where it is intended; before, neither is believed.
                await EndAsync(
                    row,
                    OrderRefusals.OtherContent(row.OrderId.ToString()),
                    cancellation
                );
            }
            else if (row.State == OrderState.Accepted && Review(look!) is { } refusal)
            {
                // Its key was not to be had until now; meanwhile the approval expired, or an officer was retired.
                await EndAsync(row, refusal, cancellation);
            }
        }

        foreach (var (id, fault) in orders.Spoiled)
        {
            var refusal = OrderRefusals.Changed(fault);
            if (rows.TryGetValue(id, out var row))
            {
                await EndAsync(row, refusal, cancellation);
            }
            else
            {
                rows[id] = row = OrderRecord.OfSpoiled(id, now);
                await AddAsync(row, refusal, cancellation);
            }
        }

        return rows;
    }

    private async Task AddAsync(OrderRecord row, Refusal? refusal, CancellationToken cancellation)
    {
        database.Orders.Add(row);
        if (refusal is null)
        {
            database.Record(Seen("order.accept", row, null));
        }
        else
        {
            await EndAsync(row, refusal, cancellation);
        }
    }

    /// <summary>Refuses an order that is not yet intended, and raises the alarm where the reason is one.</summary>
    private async Task EndAsync(OrderRecord row, Refusal refusal, CancellationToken cancellation)
    {
        database.Record(Seen("order.refuse", row, $$"""{"code":"{{refusal.Code}}"}"""));
        if (row.State == OrderState.Accepted)
        {
            Fail(row, refusal, now);
        }

        if (OrderRefusals.IsAlarming(refusal))
        {
            alarms.Add(
                await Issuance.Alarms.RaiseAsync(
                    database,
                    refusal,
                    $"order/{row.OrderId}",
                    now,
                    cancellation
                )
            );
        }
    }

    private static Act Seen(string action, OrderRecord row, string? details) =>
        new("authority", "authority", action, $"order/{row.OrderId}", details);

    /// <summary>All that needs no other order, on any thread; null for an order that is past its review.</summary>
    private OrderLook? Look(SignedOrder signed, Dictionary<Guid, OrderRecord> rows)
    {
        var order = signed.Order;
        if (rows.TryGetValue(order.OrderId, out var known) && known.State != OrderState.Accepted)
        {
            return null;
        }

        var (profile, ca) = profiles.FirstOrDefault(pair =>
            pair.Ca.Bloc == order.Bloc.ToString()
            && pair.Profile.Id == $"{pair.Ca.Prefix}:{order.ProfileId}"
        );
        var deployed =
            profile is not null && ProfileCatalogue.TryFind(profile.Id, out var found)
                ? found
                : null;
        var review = new OrderUnderReview(
            signed,
            officers.GetValueOrDefault(signed.Verification.OfficerId),
            officers.GetValueOrDefault(signed.Approval.OfficerId),
            keys,
            profile,
            deployed?.ContentHash,
            deployed?.Keys ?? [],
            now
        );
        return new OrderLook(review, ca, OrderChecks.Alone(review));
    }

    private Refusal? Review(OrderLook look)
    {
        var refusal = OrderChecks.FirstRefusal(look.Review, look.Alone);
        if (refusal is null)
        {
            var (verification, approval) = (
                look.Review.Signed.Verification,
                look.Review.Signed.Approval
            );
            PasskeysCountOn.Remember(keys, officers[verification.OfficerId], verification);
            PasskeysCountOn.Remember(keys, officers[approval.OfficerId], approval);
        }

        return refusal;
    }

    /// <summary>Ends an order with a reason; registration is told when it is settled.</summary>
    public static void Fail(OrderRecord row, Refusal refusal, DateTimeOffset at)
    {
        row.State = OrderState.Failed;
        row.FailureCode = refusal.Code;
        row.FailureVietnamese = refusal.Message.Vietnamese;
        row.FailureEnglish = refusal.Message.English;
        row.EndedAt = at;
    }

    private static string? ProofOf(OfficerSignature signature) =>
        signature.Proof is { } proof ? JsonSerializer.Serialize(proof) : null;

    private OrderRecord Row(
        SignedOrder signed,
        string digest,
        ProfileRecord? profile,
        CaRecord? ca
    ) =>
        new()
        {
            OrderId = signed.Order.OrderId,
            RequestId = signed.Order.RequestId,
            DossierCode = signed.Order.DossierCode,
            Canonical = signed.Order.Canonical(),
            Digest = digest,
            VerifierId = signed.Verification.OfficerId,
            VerificationSignature = signed.Verification.Signature,
            VerificationProof = ProofOf(signed.Verification),
            VerifiedAt = Instant.Cut(signed.Verification.At),
            ApproverId = signed.Approval.OfficerId,
            ApprovalSignature = signed.Approval.Signature,
            ApprovalProof = ProofOf(signed.Approval),
            ApprovedAt = Instant.Cut(signed.Approval.At),
            Custody = signed.Order.Custody.ToString(),
            ProfileId = profile?.Id ?? signed.Order.ProfileId,
            ProfileHash = profile?.Hash ?? "",
            CaId = ca?.Id ?? "",
            AcceptedAt = now,
            State = OrderState.Accepted,
            Attempt = 1,
        };

    private sealed record OrderLook(OrderUnderReview Review, CaRecord? Ca, StandingAlone Alone);
}
