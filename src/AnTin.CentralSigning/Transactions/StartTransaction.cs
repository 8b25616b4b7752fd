using System.Security.Cryptography;
using AnTin.CentralSigning.Database;

namespace AnTin.CentralSigning.Transactions;

/// <summary>Records what somebody is about to be asked to authorise, with one occurrence for each signature.</summary>
public sealed class StartTransaction(CentralSigningSettings settings, TimeProvider clock)
{
    private const int NonceLength = 32;
    private static readonly Oid Sha256 = new("2.16.840.1.101.3.4.2.1");

    /// <summary>Adds the rows; the caller saves them with whatever made them necessary.</summary>
    /// <param name="db">Where the rows go.</param>
    /// <param name="credentialId">Whose key shall sign.</param>
    /// <param name="documentId">The document it came from, if it came through our own pages.</param>
    /// <param name="relyingParty">Who asks, as the person will read it.</param>
    /// <param name="documents">Labels and SHA-256 hashes, in the order of signing.</param>
    public SigningTransaction Add(
        SigningDb db,
        Guid credentialId,
        Guid? documentId,
        string relyingParty,
        IReadOnlyList<TransactionDocument> documents
    )
    {
        var now = WholeSeconds(clock.GetUtcNow());
        var transaction = new SigningTransaction(
            Guid.CreateVersion7(now),
            credentialId,
            RandomNumberGenerator.GetBytes(NonceLength),
            relyingParty,
            Sha256,
            documents.Count,
            now,
            now + settings.TransactionLife,
            documents
        );
        db.Transactions.Add(Row(transaction, documentId));
        return transaction;
    }

    private static TransactionRow Row(SigningTransaction transaction, Guid? documentId) =>
        new()
        {
            Id = transaction.Id,
            CredentialId = transaction.CredentialId,
            DocumentId = documentId,
            Canonical = transaction.Canonical(),
            Nonce = transaction.Nonce,
            IssuedAt = transaction.IssuedAt,
            ExpiresAt = transaction.ExpiresAt,
            Occurrences =
            [
                .. transaction.Documents.Select(
                    (document, position) =>
                        new SignatureOccurrence
                        {
                            TransactionId = transaction.Id,
                            Position = position,
                            Label = document.Label,
                            Hash = document.Hash,
                        }
                ),
            ],
        };

    private static DateTimeOffset WholeSeconds(DateTimeOffset at) =>
        new(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerSecond, TimeSpan.Zero);
}
