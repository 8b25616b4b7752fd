using AnTin.Platform.Results;

namespace AnTin.CentralSigning.Signing;

/// <summary>The one door to the keys.</summary>
public interface ISignatureActivation
{
    /// <summary>
    /// Signs the hashes, if the authorisation covers the recorded transaction and each hash is one of its unused
    /// occurrences. A transaction is good for one call.
    /// </summary>
    /// <returns>Signature values in the order of the hashes: ECDSA in DER, RSA as PKCS#1 v1.5.</returns>
    Task<Result<IReadOnlyList<byte[]>>> SignAsync(
        Guid transactionId,
        IReadOnlyList<byte[]> hashes,
        Authorisation authorisation,
        CancellationToken ct
    );
}
