using AnTin.Authority.Database;
using AnTin.Authority.Issuance.Checks;
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
    private readonly IReadOnlyList<(ProfileRecord Profile, CaRecord Ca)> profiles;

    private OrderIntake(
        AuthorityDb database,
        DateTimeOffset now,
        Dictionary<string, OfficerRecord> officers,
        IReadOnlyList<(ProfileRecord Profile, CaRecord Ca)> profiles
    )
    {
        this.database = database;
        this.now = now;
        this.officers = officers;
        this.profiles = profiles;
    }

    /// <summary>Reads the lists the checks need, once for a batch.</summary>
    public static async Task<OrderIntake> OpenAsync(
        AuthorityDb database,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var listed = await database.Officers.AsNoTracking().ToListAsync(cancellation);
        var serials = listed
            .Select(one => Certificate.From(one.Certificate).Serial.ToString())
            .ToList();
        var revoked = await database
            .Revocations.Where(one => serials.Contains(one.SerialHex))
            .Select(one => one.SerialHex)
            .ToListAsync(cancellation);
        var trusted = listed.Where(one =>
            !revoked.Contains(Certificate.From(one.Certificate).Serial.ToString())
        );
        var approved = await (
            from profile in database.Profiles.AsNoTracking()
            join ca in database.Cas.AsNoTracking() on profile.CaId equals ca.Id
            orderby ca.CreatedAt descending
            select new { profile, ca }
        ).ToListAsync(cancellation);
        return new OrderIntake(
            database,
            now,
            trusted.ToDictionary(one => one.Id, StringComparer.Ordinal),
            [.. approved.Select(pair => (pair.profile, pair.ca))]
        );
    }

    /// <summary>One row for every order, keyed by its id (rule T8); new rows are added to the context, not yet saved.</summary>
    public async Task<Dictionary<Guid, OrderRecord>> TakeAsync(
        IReadOnlyList<SignedOrder> orders,
        CancellationToken cancellation
    )
    {
        var ids = orders.Select(signed => signed.Order.OrderId).Distinct().ToList();
        var rows = await database
            .Orders.Where(row => ids.Contains(row.OrderId))
            .ToDictionaryAsync(row => row.OrderId, cancellation);
        foreach (var signed in orders)
        {
            var digest = Convert.ToHexStringLower(signed.Order.Digest());
            if (!rows.TryGetValue(signed.Order.OrderId, out var row))
            {
                rows[signed.Order.OrderId] = row = Review(signed, digest);
                database.Orders.Add(row);
            }
            else if (row.Digest != digest)
            {
                // The id is already somebody else's: the first order stands, the second is an incident.
                var refusal = OrderRefusals.OtherContent(row.OrderId.ToString());
                database.Record(
                    new Act("authority", "authority", refusal.Code, $"order/{row.OrderId}")
                );
            }
        }

        return rows;
    }

    private OrderRecord Review(SignedOrder signed, string digest)
    {
        var order = signed.Order;
        var (profile, ca) = profiles.FirstOrDefault(pair =>
            pair.Ca.Bloc == order.Bloc.ToString()
            && pair.Profile.Id == $"{pair.Ca.Prefix}:{order.ProfileId}"
        );
        var deployed =
            profile is not null && ProfileCatalogue.TryFind(profile.Id, out var found)
                ? found
                : null;
        var refusal = OrderChecks.FirstRefusal(
            new OrderUnderReview(
                signed,
                officers.GetValueOrDefault(signed.Verification.OfficerId),
                officers.GetValueOrDefault(signed.Approval.OfficerId),
                profile,
                deployed?.ContentHash,
                deployed?.Keys ?? [],
                now
            )
        );
        var row = Row(signed, digest, profile, ca);
        database.Record(
            new Act(
                "authority",
                "authority",
                refusal is null ? "order.accept" : "order.refuse",
                $"order/{order.OrderId}",
                refusal is null ? null : $$"""{"code":"{{refusal.Code}}"}"""
            )
        );
        if (refusal is not null)
        {
            Fail(row, refusal, now);
        }

        return row;
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
            VerifiedAt = Instant.Cut(signed.Verification.At),
            ApproverId = signed.Approval.OfficerId,
            ApprovalSignature = signed.Approval.Signature,
            ApprovedAt = Instant.Cut(signed.Approval.At),
            Custody = signed.Order.Custody.ToString(),
            ProfileId = profile?.Id ?? signed.Order.ProfileId,
            ProfileHash = profile?.Hash ?? "",
            CaId = ca?.Id ?? "",
            AcceptedAt = now,
            State = OrderState.Accepted,
            Attempt = 1,
        };
}
