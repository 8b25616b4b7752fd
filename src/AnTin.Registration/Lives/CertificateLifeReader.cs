using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.Platform.Database;
using AnTin.Platform.Transparency.Logs;
using AnTin.Registration.Accounts;
using AnTin.Registration.Certificates;
using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Orders;
using AnTin.Registration.Search;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Lives;

/// <summary>
/// Puts a certificate's life together from what the database says and what the logs hold, and writes the look down. For
/// those who watch over others' work, not for those who do it.
/// </summary>
public sealed class CertificateLifeReader(
    IDbContextFactory<RegistrationDb> databases,
    CertificateSearch certificates,
    ICertificateTrail trail,
    TimeProvider clock
)
{
    public const AccountRoles Readers =
        AccountRoles.Auditor | AccountRoles.CaOperator | AccountRoles.Administrator;

    private const int MostLater = 10;

    /// <summary>Null when there is no such certificate, or it is not the actor's to look into.</summary>
    public async Task<CertificateLife?> FindAsync(Actor actor, string serial, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await OpenAsync(db, actor, serial, ct) is not { } found)
        {
            return null;
        }

        var logged = await trail.ReadAsync(found.Question, ct);
        var records = await RecordsAsync(db, found, logged, ct);
        var own = logged.Logs.Single(log => log.Name == TrailLogs.Registration);
        var steps = new RegistrationSteps(
            records,
            own,
            logged.Entries.Where(entry => entry.Log == TrailLogs.Registration)
        )
            .All()
            .Concat(OtherSteps.Of(logged, records.Names))
            .Concat(
                OtherSteps.Missing(
                    found.Certificate,
                    found.Order?.SettledAt ?? found.Certificate.NotBefore,
                    clock.GetUtcNow(),
                    logged
                )
            )
            // The journal's times are finer than the databases': of one microsecond the rank decides.
            .OrderBy(step => Instant.Cut(step.At))
            .ThenBy(step => step.Rank)
            .ToList();
        return new CertificateLife(
            found.Certificate,
            found.Dossier,
            steps,
            logged.Logs,
            await BytesAsync(found.Certificate, logged, ct),
            await LaterAsync(db, found.Certificate, ct)
        );
    }

    /// <summary>The proofs of all its steps, for whoever checks them elsewhere; null as above, or when nothing can be proven.</summary>
    public async Task<LogProofs?> ProveAsync(Actor actor, string serial, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return
            await OpenAsync(db, actor, serial, ct) is { } found
            && await trail.ProveAsync(found.Question, ct) is { Proofs.Count: > 0 } proofs
            ? proofs
            : null;
    }

    private async Task<Found?> OpenAsync(
        RegistrationDb db,
        Actor actor,
        string serial,
        CancellationToken ct
    )
    {
        if (
            !actor.Has(Readers)
            || await certificates.FindBySerialAsync(serial, ct) is not { } certificate
        )
        {
            return null;
        }

        var now = clock.GetUtcNow();
        db.Looks.Add(
            new PersonalDataLook
            {
                Id = Guid.CreateVersion7(now),
                ActorId = actor.AccountId,
                What = "certificate",
                Subject = certificate.Serial,
                At = now,
            }
        );
        await db.SaveChangesAsync(ct);
        var dossierId = await certificates.DossierOfAsync(certificate, ct);
        var order = await db
            .Orders.AsNoTracking()
            .Where(row => row.RequestId == certificate.RequestId)
            .OrderByDescending(row => row.State == OrderState.Issued)
            .ThenByDescending(row => row.CreatedAt)
            .FirstOrDefaultAsync(ct);
        var subjects = new List<string> { $"certificate/{certificate.Serial}" };
        if (dossierId is { } dossier)
        {
            subjects.Add(RegistrationSteps.SubjectOf(dossier, null));
            subjects.Add(RegistrationSteps.SubjectOf(dossier, certificate.RequestId));
        }

        return new Found(
            certificate,
            await db.Dossiers.AsNoTracking().FirstOrDefaultAsync(row => row.Id == dossierId, ct),
            order,
            new TrailQuestion(certificate.Serial, order?.Id, subjects)
        );
    }

    private static async Task<LifeRecords> RecordsAsync(
        RegistrationDb db,
        Found found,
        LoggedTrail logged,
        CancellationToken ct
    )
    {
        var subjects = found.Question.Subjects;
        var places = logged
            .Entries.Where(entry => entry.Log == TrailLogs.Registration)
            .Select(entry => entry.Index + 1)
            .ToList();
        var lines = await db
            .AuditLog.AsNoTracking()
            .Where(line => subjects.Contains(line.Subject) || places.Contains(line.Sequence))
            .OrderBy(line => line.Sequence)
            .ToListAsync(ct);
        var events = await db
            .Events.AsNoTracking()
            .Where(row => found.Dossier != null && row.DossierId == found.Dossier.Id)
            .Where(row => row.RequestId == null || row.RequestId == found.Certificate.RequestId)
            .OrderBy(row => row.At)
            .ThenBy(row => row.Id)
            .ToListAsync(ct);
        return new LifeRecords(
            lines,
            subjects.ToHashSet(StringComparer.Ordinal),
            events,
            await NamesAsync(db, logged, ct),
            SignatureOf(found.Order?.Verification),
            SignatureOf(found.Order?.Approval)
        );
    }

    /// <summary>Names of the accounts that acted: officers and members are few beside certificates.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        RegistrationDb db,
        LoggedTrail logged,
        CancellationToken ct
    )
    {
        var actors = logged
            .Entries.Select(entry => Guid.TryParse(entry.Actor, out var id) ? id : Guid.Empty)
            .Distinct()
            .ToList();
        return await db
            .Accounts.AsNoTracking()
            .Where(account => actors.Contains(account.Id))
            .ToDictionaryAsync(
                account => account.Id.ToString("D"),
                account => account.FullName,
                StringComparer.Ordinal,
                ct
            );
    }

    private static OfficerSignature? SignatureOf(string? json)
    {
        try
        {
            return json is null ? null : OrderJson.Read<OfficerSignature>(json);
        }
        catch (System.Text.Json.JsonException)
        {
            // An order that somebody spoiled: the page says by other means that lines differ.
            return null;
        }
    }

    /// <summary>The intent names the bytes to be signed by hash: so the certificate is what was recorded, or it is not.</summary>
    private async Task<bool?> BytesAsync(
        PublishedCertificate certificate,
        LoggedTrail logged,
        CancellationToken ct
    )
    {
        var intents = logged.Entries.Where(entry => entry.Action == TrailLogs.Intent).ToList();
        if (
            intents.Count == 0
            || await certificates.FileAsync(certificate.Id, ct) is not { } der
            || !Certificate.TryRead(der, out var read, out _)
        )
        {
            return null;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(read.TbsBytes.Span));
        return intents.Any(entry => entry.Details == hash);
    }

    private static async Task<IReadOnlyList<PublishedCertificate>> LaterAsync(
        RegistrationDb db,
        PublishedCertificate certificate,
        CancellationToken ct
    ) =>
        certificate.HolderDigest is null
            ? []
            : await db
                .Certificates.AsNoTracking()
                .Where(row =>
                    row.HolderDigest == certificate.HolderDigest && row.Id > certificate.Id
                )
                .OrderBy(row => row.Id)
                .Take(MostLater)
                .ToListAsync(ct);

    private sealed record Found(
        PublishedCertificate Certificate,
        Dossier? Dossier,
        OrderRecord? Order,
        TrailQuestion Question
    );
}
