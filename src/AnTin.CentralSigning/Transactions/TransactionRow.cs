namespace AnTin.CentralSigning.Transactions;

/// <summary>A <see cref="SigningTransaction"/> as recorded, with what became of it.</summary>
public sealed class TransactionRow
{
    public Guid Id { get; init; }
    public Guid CredentialId { get; init; }
    public Guid? DocumentId { get; init; }

    /// <summary>The transaction in its one encoding; all else in the row is for searching.</summary>
    public required byte[] Canonical { get; init; }
    public required byte[] Nonce { get; init; }
    public TransactionState State { get; set; }
    public DateTimeOffset IssuedAt { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? AuthorisedAt { get; set; }

    /// <summary>Name of the method that authorised it, for the record.</summary>
    public string? Method { get; set; }
    public List<SignatureOccurrence> Occurrences { get; init; } = [];
}
