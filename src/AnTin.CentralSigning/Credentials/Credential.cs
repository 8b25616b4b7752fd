using AnTin.CentralSigning.Contracts;

namespace AnTin.CentralSigning.Credentials;

/// <summary>One key pair, its certificate and its owner. Everything but the counter is under <see cref="Seal"/>.</summary>
public sealed class Credential
{
    public Guid Id { get; init; }
    public Guid OrderId { get; init; }
    public required string PersonName { get; init; }

    /// <summary>Lower case.</summary>
    public required string Mailbox { get; init; }
    public required string MobileNumber { get; init; }
    public required string OrganisationPath { get; init; }
    public required string KeyAlgorithm { get; init; }

    /// <summary>DER SubjectPublicKeyInfo.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>DER PKCS#10, kept so that a repeated order gets the same answer.</summary>
    public required byte[] CertificateRequest { get; init; }

    /// <summary>The wrapped private key inside its erasure layer; null once destroyed.</summary>
    public byte[]? KeyBlob { get; set; }
    public required string WrappingKey { get; init; }

    /// <summary>DER; null until bound.</summary>
    public byte[]? Certificate { get; set; }

    /// <summary>DER SEQUENCE OF Certificate, nearest issuer first.</summary>
    public byte[]? Chain { get; set; }

    /// <summary>Upper-case hexadecimal without leading zeroes.</summary>
    public string? SerialHex { get; set; }
    public DateTimeOffset? NotBefore { get; set; }
    public DateTimeOffset? NotAfter { get; set; }
    public CredentialState State { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? BoundAt { get; set; }
    public DateTimeOffset? ActivatedAt { get; set; }
    public DateTimeOffset? StoppedAt { get; set; }
    public DateTimeOffset? DestroyedAt { get; set; }

    /// <summary>How many signatures were released; outside the seal because it moves with each of them.</summary>
    public long Signatures { get; set; }

    /// <summary>Grows with each change of the row; a writer that read an older one loses.</summary>
    public int Version { get; set; }

    /// <summary>HMAC over all fields above but the counter and the version.</summary>
    public required byte[] Seal { get; set; }

    public KeyOwner Owner => new(PersonName, Mailbox, MobileNumber, OrganisationPath);
}
