namespace AnTin.CentralSigning.Contracts;

/// <summary>
/// What the authority may ask of central custody: make a key, bind its certificate, destroy it. Never to sign.
/// Every act may be repeated with the same arguments and then does nothing more.
/// </summary>
public interface ICentralKeys
{
    /// <summary>Makes and wraps a key pair for an issuance order, or returns the one already made for it.</summary>
    /// <param name="orderId">The issuance order; one order has at most one key.</param>
    /// <param name="owner">The person who will sign with the key.</param>
    /// <param name="keyAlgorithm">"P-256" or "RSA-3072"; anything else is a fault.</param>
    /// <param name="ct">Cancels the wait; a key already recorded stays.</param>
    Task<CentralKey> PrepareAsync(
        Guid orderId,
        KeyOwner owner,
        string keyAlgorithm,
        CancellationToken ct
    );

    /// <summary>
    /// Binds the issued certificate to the prepared key and, in the same transaction, makes one activation link and
    /// its mail. A certificate of another public key is refused with an exception: it is a fault of the authority.
    /// </summary>
    /// <param name="orderId">The order for which the key was prepared.</param>
    /// <param name="certificate">DER certificate of the subscriber.</param>
    /// <param name="chain">DER certificates of the issuers, nearest first.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    Task BindAsync(
        Guid orderId,
        byte[] certificate,
        IReadOnlyList<byte[]> chain,
        CancellationToken ct
    );

    /// <summary>Erases the key of a revoked or deleted certificate at once; unknown serials are ignored.</summary>
    /// <param name="serialHex">Serial number in hexadecimal; case and leading zeroes do not matter.</param>
    /// <param name="reason">Reason code of the revocation, for the record.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    Task DestroyAsync(string serialHex, string reason, CancellationToken ct);
}
