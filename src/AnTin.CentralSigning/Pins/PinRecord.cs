namespace AnTin.CentralSigning.Pins;

/// <summary>
/// What is kept of a PIN: a verifier that only the key store can compute, and the tries. All of it is under
/// <see cref="Seal"/>, so that tries cannot be reset in the database.
/// </summary>
public sealed class PinRecord
{
    public Guid CredentialId { get; init; }
    public required byte[] Salt { get; set; }

    /// <summary>Rounds of PBKDF2-HMAC-SHA256 before the key store's HMAC.</summary>
    public int Iterations { get; set; }
    public required byte[] Verifier { get; set; }
    public int WrongTries { get; set; }

    /// <summary>No PIN is looked at before this instant.</summary>
    public DateTimeOffset? WaitUntil { get; set; }

    /// <summary>Too many wrong tries: the PIN is no longer looked at.</summary>
    public DateTimeOffset? LockedAt { get; set; }
    public DateTimeOffset SetAt { get; set; }

    /// <summary>Grows with each change; two tabs that read the same version cannot both write.</summary>
    public int Version { get; set; }
    public required byte[] Seal { get; set; }
}
