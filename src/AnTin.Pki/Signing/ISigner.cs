namespace AnTin.Pki.Signing;

/// <summary>
/// A private key seen from outside: it signs and never shows itself. Software keys, PKCS#11 tokens, centrally kept
/// keys and keys behind a network all look like this.
/// </summary>
public interface ISigner
{
    /// <summary>How <see cref="SignAsync"/> signs; goes into certificates, CMS and time stamps as it is.</summary>
    SignatureAlgorithm Algorithm { get; }

    /// <summary>The public key as DER SubjectPublicKeyInfo (RFC 5280 §4.1).</summary>
    ReadOnlyMemory<byte> PublicKey { get; }

    /// <summary>Signs the message (hashing it by <see cref="Algorithm"/>); ECDSA answers in DER (RFC 3279 §2.2.3).</summary>
    ValueTask<byte[]> SignAsync(
        ReadOnlyMemory<byte> message,
        CancellationToken cancellation = default
    );
}
