using AnTin.Pki.Certificates;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Profiles;

/// <summary>What is particular to one certificate; all else comes from the profile and the issuer.</summary>
public sealed record CertificateContent
{
    public required CertificateSerial Serial { get; init; }

    public required Validity Validity { get; init; }

    /// <summary>Arranged by <see cref="SubjectTemplate.TryArrange"/>.</summary>
    public required DistinguishedName Subject { get; init; }

    public required PublicKeyInfo PublicKey { get; init; }

    public IReadOnlyList<GeneralName> AlternativeNames { get; init; } = [];

    /// <summary>
    /// What the subject's own certificates call its key, where the profile copies the subject: theirs name it so (RFC 5280
    /// §4.2.1.2). Empty: the hash of the key.
    /// </summary>
    public ReadOnlyMemory<byte> SubjectKeyIdentifier { get; init; }
}
