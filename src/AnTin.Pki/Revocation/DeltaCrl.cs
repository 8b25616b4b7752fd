using AnTin.Pki.Certificates;
using AnTin.Pki.Der;

namespace AnTin.Pki.Revocation;

/// <summary>
/// A delta CRL laid over a complete one. RFC 5280 §5.2.4: "An application can construct a CRL that is complete for a given
/// scope at the current time" by "combining a delta CRL with either an issued CRL that is complete for that scope or a
/// locally constructed CRL". The signatures of both are for <c>Paths</c>.
/// </summary>
public static class DeltaCrl
{
    /// <summary>
    /// The four conditions of §5.2.4: one issuer; one scope; a complete CRL that is not older than the delta's base; and one
    /// that is older than the delta itself. §6.3.3 (c) adds that both name the same key.
    /// </summary>
    public static bool Fits(CertificateRevocationList complete, CertificateRevocationList delta) =>
        !complete.IsDelta
        && delta.BaseNumber is { } least
        && complete.Number is { } number
        && number >= least
        && number < delta.Number
        && complete.Issuer == delta.Issuer
        && Same(complete, delta, Oids.IssuingDistributionPoint)
        && KeyOf(complete).SequenceEqual(KeyOf(delta));

    /// <summary>The entry of a certificate in the two together, or null when it is not revoked.</summary>
    public static RevokedCertificate? Find(
        CertificateRevocationList complete,
        CertificateRevocationList delta,
        CertificateSerial serial
    ) =>
        delta.Find(serial) switch
        {
            // §5.3.1: "removeFromCRL … in delta CRLs": the hold has ended, or the certificate expired.
            { Reason: RevocationReason.RemoveFromCrl } => null,
            { } changed => changed,
            null => complete.Find(serial),
        };

    private static bool Same(
        CertificateRevocationList one,
        CertificateRevocationList other,
        ObjectIdentifier identifier
    ) => ValueOf(one, identifier).SequenceEqual(ValueOf(other, identifier));

    private static ReadOnlySpan<byte> ValueOf(
        CertificateRevocationList crl,
        ObjectIdentifier identifier
    ) =>
        crl.Extensions.FirstOrDefault(one => one.Identifier == identifier) is { } extension
            ? extension.Value.Span
            : [];

    private static ReadOnlySpan<byte> KeyOf(CertificateRevocationList crl) =>
        crl.AuthorityKeyIdentifier is { } authority ? authority.KeyIdentifier.Span : [];
}
