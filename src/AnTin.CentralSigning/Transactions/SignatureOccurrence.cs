namespace AnTin.CentralSigning.Transactions;

/// <summary>One signature that a transaction allows. It is consumed before the key is touched.</summary>
public sealed class SignatureOccurrence
{
    public Guid TransactionId { get; init; }

    /// <summary>Place in the transaction, from 0.</summary>
    public int Position { get; init; }
    public required string Label { get; init; }
    public required byte[] Hash { get; init; }
    public OccurrenceState State { get; set; }
    public DateTimeOffset? ConsumedAt { get; set; }

    /// <summary>SHA-256 of the released signature value: evidence, not the signature itself.</summary>
    public byte[]? SignatureDigest { get; set; }
}
