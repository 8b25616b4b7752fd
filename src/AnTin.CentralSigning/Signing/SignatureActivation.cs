using System.Security.Cryptography;
using AnTin.CentralSigning.Contracts;
using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Sessions;
using AnTin.CentralSigning.Transactions;
using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Signing;

/// <summary>
/// The activation module. It believes nobody: it reads the recorded transaction itself, checks the seal of the
/// credential, asks for the certificate's status, lets the method check the person, writes down what it is about to
/// sign, and only then touches the key.
/// </summary>
internal sealed class SignatureActivation(
    IDbContextFactory<SigningDb> databases,
    CredentialSeal seal,
    CertificateGate certificates,
    IEnumerable<IAuthorisationMethod> methods,
    SealedKeySigner signer,
    TimeProvider clock
) : ISignatureActivation
{
    public async Task<Result<IReadOnlyList<byte[]>>> SignAsync(
        Guid transactionId,
        IReadOnlyList<byte[]> hashes,
        Authorisation authorisation,
        CancellationToken ct
    )
    {
        var opened = await OpenAsync(transactionId, hashes, authorisation, ct);
        if (!opened.IsOk)
            return opened.Refusals.ToList();
        var (credential, transaction, positions) = opened.Value;

        var method = methods.FirstOrDefault(candidate => candidate.Handles(authorisation));
        if (method is null)
            return ActivationRefusals.MethodNotAccepted();
        var person = await method.CheckAsync(credential, transaction, authorisation, ct);
        if (!person.IsOk)
            return person.Refusals.ToList();

        var recorded = await ConsumeAsync(credential, transaction, positions, method, ct);
        if (!recorded.IsOk)
            return recorded.Refusals.ToList();
        return await SignRecordedAsync(credential, transaction, hashes, positions);
    }

    private async Task<Result<Opened>> OpenAsync(
        Guid transactionId,
        IReadOnlyList<byte[]> hashes,
        Authorisation authorisation,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await db
            .Transactions.AsNoTracking()
            .Include(candidate => candidate.Occurrences)
            .SingleOrDefaultAsync(candidate => candidate.Id == transactionId, ct);
        var credential = row is null
            ? null
            : await db
                .Credentials.AsNoTracking()
                .SingleOrDefaultAsync(candidate => candidate.Id == row.CredentialId, ct);
        if (row is null || credential is null || !Owns(authorisation.Bearer, credential))
            return ActivationRefusals.UnknownTransaction();
        if (!await seal.HoldsAsync(credential, ct))
            return ActivationRefusals.SealBroken();
        if (TransactionCheck.Read(row, authorisation.TransactionDigest) is not { } transaction)
            return ActivationRefusals.NotWhatWasShown();
        if (row.State != TransactionState.Pending)
            return ActivationRefusals.AlreadyUsed();
        if (clock.GetUtcNow() >= transaction.ExpiresAt)
            return ActivationRefusals.Expired();
        if (TransactionCheck.PositionsOf(transaction, hashes) is not { } positions)
            return ActivationRefusals.HashNotAuthorised();
        return await certificates.CheckAsync(credential, ct) is { } refusal
            ? refusal
            : new Opened(credential, transaction, positions);
    }

    private static bool Owns(Subscriber bearer, Credential credential) =>
        string.Equals(bearer.Mailbox, credential.Mailbox, StringComparison.Ordinal);

    /// <summary>
    /// Records, in one transaction of the database, that these occurrences are used up. It fails if somebody was
    /// faster, or if the credential changed in any way since it was checked.
    /// </summary>
    private async Task<Result> ConsumeAsync(
        Credential credential,
        SigningTransaction transaction,
        IReadOnlyList<int> positions,
        IAuthorisationMethod method,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var unit = await db.Database.BeginTransactionAsync(ct);
        var unchanged = await db
            .Credentials.Where(row =>
                row.Id == credential.Id
                && row.Version == credential.Version
                && row.State == CredentialState.Active
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(row => row.Signatures, row => row.Signatures + positions.Count),
                ct
            );
        if (unchanged != 1)
            return await ChangedAsync(db, credential.Id, ct);
        var authorised = await db
            .Transactions.Where(row =>
                row.Id == transaction.Id && row.State == TransactionState.Pending
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(row => row.State, TransactionState.Authorised)
                        .SetProperty(row => row.AuthorisedAt, now)
                        .SetProperty(row => row.Method, method.Name),
                ct
            );
        var consumed = await db
            .Occurrences.Where(row =>
                row.TransactionId == transaction.Id
                && positions.Contains(row.Position)
                && row.State == OccurrenceState.Reserved
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(row => row.State, OccurrenceState.Consumed)
                        .SetProperty(row => row.ConsumedAt, now),
                ct
            );
        if (authorised != 1 || consumed != positions.Count)
            return ActivationRefusals.AlreadyUsed();
        db.Record(
            Acts.Of(
                credential,
                "signature.authorised",
                $$"""{"method":"{{method.Name}}","signatures":{{positions.Count}},"transaction":"{{Convert.ToHexString(transaction.Digest())}}"}"""
            )
        );
        await db.SaveChangesAsync(ct);
        await unit.CommitAsync(ct);
        return Result.Ok;
    }

    /// <summary>Why the credential is no longer as it was when it was checked.</summary>
    private static async Task<Refusal> ChangedAsync(
        SigningDb db,
        Guid credentialId,
        CancellationToken ct
    )
    {
        var state = await db
            .Credentials.Where(row => row.Id == credentialId)
            .Select(row => row.State)
            .SingleAsync(ct);
        return CertificateGate.StateRefusal(state) ?? ActivationRefusals.Busy();
    }

    /// <summary>From here on nothing is cancelled: what is recorded is signed, or its failure is a fault.</summary>
    private async Task<Result<IReadOnlyList<byte[]>>> SignRecordedAsync(
        Credential credential,
        SigningTransaction transaction,
        IReadOnlyList<byte[]> hashes,
        IReadOnlyList<int> positions
    )
    {
        var signatures = new List<byte[]>(hashes.Count);
        await using var db = await databases.CreateDbContextAsync();
        for (var i = 0; i < hashes.Count; i++)
        {
            var signature = await signer.SignAsync(
                credential,
                transaction.HashAlgorithm,
                hashes[i],
                CancellationToken.None
            );
            if (signature is null)
                return ActivationRefusals.Destroyed();
            signatures.Add(signature);
            var position = positions[i];
            var digest = SHA256.HashData(signature);
            await db
                .Occurrences.Where(row =>
                    row.TransactionId == transaction.Id && row.Position == position
                )
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.SignatureDigest, digest));
        }

        return Result.Of<IReadOnlyList<byte[]>>(signatures);
    }

    private sealed record Opened(
        Credential Credential,
        SigningTransaction Transaction,
        IReadOnlyList<int> Positions
    );
}
