using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AnTin.CentralSigning.Activation;
using AnTin.CentralSigning.Contracts;
using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Vault;
using AnTin.Platform.Database;
using AnTin.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Credentials;

/// <summary>What the authority asks of central custody; each act may be repeated.</summary>
internal sealed class CentralKeys(
    IDbContextFactory<SigningDb> databases,
    KeySupply supply,
    IErasureLayer erasure,
    CredentialSeal seal,
    ActivationLinks links,
    TimeProvider clock
) : ICentralKeys
{
    public async Task<CentralKey> PrepareAsync(
        Guid orderId,
        KeyOwner owner,
        string keyAlgorithm,
        CancellationToken ct
    )
    {
        if (!CustodyAlgorithms.All.Contains(keyAlgorithm, StringComparer.Ordinal))
            throw new ArgumentException(
                $"Unknown key algorithm {keyAlgorithm}.",
                nameof(keyAlgorithm)
            );
        if (await FindAsync(orderId, ct) is { } prepared)
            return prepared;
        try
        {
            return await MakeAsync(orderId, owner, keyAlgorithm, ct);
        }
        catch (DbUpdateException fault) when (DatabaseFault.IsCollision(fault))
        {
            // Another worker may have made the key of this order a moment ago: the unique order id decides.
            if (await FindAsync(orderId, ct) is { } other)
                return other;
            throw;
        }
    }

    public async Task BindAsync(
        Guid orderId,
        byte[] certificate,
        IReadOnlyList<byte[]> chain,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var credential = await db.Credentials.SingleAsync(row => row.OrderId == orderId, ct);
        await RequireSealAsync(credential, ct);
        if (credential.Certificate is not null)
        {
            if (!credential.Certificate.AsSpan().SequenceEqual(certificate))
                throw new InvalidOperationException(
                    $"Order {orderId} already has another certificate."
                );
            return;
        }

        if (credential.State != CredentialState.Prepared)
            throw new InvalidOperationException($"The key of order {orderId} was destroyed.");
        Fill(credential, certificate, chain);
        await seal.ApplyAsync(credential, ct);
        db.Events.Add(
            CredentialEvent.Of(
                credential.Id,
                CredentialEventKind.CertificateBound,
                clock.GetUtcNow()
            )
        );
        links.Add(db, credential);
        db.Record(
            Acts.ByAuthority(
                credential.Id,
                "credential.bound",
                $$"""{"serial":"{{credential.SerialHex}}"}"""
            )
        );
        await db.SaveChangesAsync(ct);
    }

    public async Task DestroyAsync(string serialHex, string reason, CancellationToken ct)
    {
        var serial = SerialText.Normal(serialHex);
        await using var db = await databases.CreateDbContextAsync(ct);
        var credentials = await db
            .Credentials.Where(row =>
                row.SerialHex == serial && row.State != CredentialState.Destroyed
            )
            .ToListAsync(ct);
        foreach (var credential in credentials)
        {
            await erasure.EraseAsync(credential.Id, ct);
            credential.KeyBlob = null;
            credential.State = CredentialState.Destroyed;
            credential.DestroyedAt = clock.GetUtcNow();
            await seal.ApplyAsync(credential, ct);
            db.Events.Add(
                CredentialEvent.Of(credential.Id, CredentialEventKind.Destroyed, clock.GetUtcNow())
            );
            db.Record(
                Acts.ByAuthority(
                    credential.Id,
                    "credential.destroyed",
                    $$"""{"reason":{{System.Text.Json.JsonSerializer.Serialize(reason)}}}"""
                )
            );
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task<CentralKey> MakeAsync(
        Guid orderId,
        KeyOwner owner,
        string keyAlgorithm,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        await using var db = await databases.CreateDbContextAsync(ct);
        var key = await supply.TakeAsync(db, keyAlgorithm, ct);
        var credential = new Credential
        {
            Id = id,
            OrderId = orderId,
            PersonName = VietnameseText.Nfc(owner.PersonName),
            Mailbox = Sessions.Mailboxes.Normal(owner.Mailbox),
            MobileNumber = owner.MobileNumber,
            OrganisationPath = VietnameseText.Nfc(owner.OrganisationPath),
            KeyAlgorithm = keyAlgorithm,
            PublicKey = key.PublicKey,
            CertificateRequest = key.CertificateRequest,
            KeyBlob = await erasure.CoverAsync(id, key.Wrapped, ct),
            WrappingKey = key.WrappingKey,
            State = CredentialState.Prepared,
            CreatedAt = now,
            Seal = [],
        };
        await seal.ApplyAsync(credential, ct);
        db.Credentials.Add(credential);
        db.Events.Add(CredentialEvent.Of(id, CredentialEventKind.KeyMade, now));
        db.Record(
            Acts.ByAuthority(id, "credential.prepared", $$"""{"algorithm":"{{keyAlgorithm}}"}""")
        );
        await db.SaveChangesAsync(ct);
        return new CentralKey(id, key.PublicKey, key.CertificateRequest);
    }

    private async Task<CentralKey?> FindAsync(Guid orderId, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var credential = await db
            .Credentials.AsNoTracking()
            .SingleOrDefaultAsync(row => row.OrderId == orderId, ct);
        if (credential is null)
            return null;
        await RequireSealAsync(credential, ct);
        return new CentralKey(credential.Id, credential.PublicKey, credential.CertificateRequest);
    }

    private static void Fill(Credential credential, byte[] certificate, IReadOnlyList<byte[]> chain)
    {
        using var loaded = X509CertificateLoader.LoadCertificate(certificate);
        var publicKey = loaded.PublicKey.ExportSubjectPublicKeyInfo();
        if (!publicKey.AsSpan().SequenceEqual(credential.PublicKey))
            throw new CryptographicException(
                $"The certificate for order {credential.OrderId} carries another public key than the one prepared."
            );
        if (chain.Count == 0)
            throw new ArgumentException("The issuer's certificate is missing.", nameof(chain));
        credential.Certificate = certificate;
        credential.Chain = CertificateChain.Write(chain);
        credential.SerialHex = SerialText.Normal(loaded.SerialNumber);
        credential.NotBefore = new DateTimeOffset(loaded.NotBefore).ToUniversalTime();
        credential.NotAfter = new DateTimeOffset(loaded.NotAfter).ToUniversalTime();
        credential.State = CredentialState.AwaitingPin;
    }

    private async Task RequireSealAsync(Credential credential, CancellationToken ct)
    {
        if (!await seal.HoldsAsync(credential, ct))
            throw new CryptographicException(
                $"The seal of credential {credential.Id} does not hold: its row was changed outside the system."
            );
    }
}
