using System.Security.Cryptography;
using AnTin.CentralSigning.Transactions;

namespace AnTin.CentralSigning.Signing;

/// <summary>Holds a recorded transaction against what the person saw and against what shall be signed.</summary>
internal static class TransactionCheck
{
    /// <summary>
    /// Null unless the row says everywhere the same: its bytes are canonical, their digest is the one the person
    /// confirmed, and ids, times, nonce and occurrences agree with them.
    /// </summary>
    public static SigningTransaction? Read(TransactionRow row, byte[] confirmedDigest)
    {
        if (
            !CryptographicOperations.FixedTimeEquals(
                SHA256.HashData(row.Canonical),
                confirmedDigest
            )
        )
            return null;
        var transaction = SigningTransaction.TryRead(row.Canonical);
        return transaction is not null && Agrees(row, transaction) ? transaction : null;
    }

    private static bool Agrees(TransactionRow row, SigningTransaction transaction) =>
        transaction.Id == row.Id
        && transaction.CredentialId == row.CredentialId
        && transaction.Nonce.AsSpan().SequenceEqual(row.Nonce)
        && transaction.Signatures == transaction.Documents.Count
        && row.Occurrences.Count == transaction.Documents.Count
        && row.Occurrences.All(occurrence =>
            occurrence.Position >= 0
            && occurrence.Position < transaction.Documents.Count
            && occurrence
                .Hash.AsSpan()
                .SequenceEqual(transaction.Documents[occurrence.Position].Hash)
        );

    /// <summary>
    /// The occurrence each hash uses up, one each; null when a hash is not authorised, or more often than asked for.
    /// </summary>
    public static IReadOnlyList<int>? PositionsOf(
        SigningTransaction transaction,
        IReadOnlyList<byte[]> hashes
    )
    {
        if (hashes.Count == 0)
            return null;
        var free = Enumerable.Range(0, transaction.Documents.Count).ToList();
        var positions = new List<int>(hashes.Count);
        foreach (var hash in hashes)
        {
            var found = free.FindIndex(position =>
                transaction.Documents[position].Hash.AsSpan().SequenceEqual(hash)
            );
            if (found < 0)
                return null;
            positions.Add(free[found]);
            free.RemoveAt(found);
        }

        return positions;
    }
}
