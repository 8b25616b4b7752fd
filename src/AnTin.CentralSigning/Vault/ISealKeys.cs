namespace AnTin.CentralSigning.Vault;

/// <summary>
/// The MAC keys of the signing database. They live in the key store, so that whoever writes to the database alone
/// can neither swap rows nor test PINs.
/// </summary>
public interface ISealKeys
{
    /// <summary>HMAC-SHA256 over the fields of a row.</summary>
    ValueTask<byte[]> SealAsync(ReadOnlyMemory<byte> fields, CancellationToken ct);

    /// <summary>HMAC-SHA256, under a key of its own, over a stretched PIN.</summary>
    ValueTask<byte[]> BlindPinAsync(ReadOnlyMemory<byte> stretchedPin, CancellationToken ct);
}
