using AnTin.Pki.Certificates;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Profiles;

/// <summary>The issuer as a certificate names it.</summary>
/// <param name="Name">Its subject, copied octet by octet.</param>
/// <param name="KeyIdentifier">Its subject key identifier.</param>
/// <param name="Algorithm">How its key signs.</param>
/// <param name="Host">Replaces <c>{host}</c> in addresses: <c>ca.hoaban.gov.vn</c>, with a port where there is one.</param>
/// <param name="AddressName">Replaces <c>{ca}</c> in addresses: <c>cpca-g1</c>.</param>
public sealed record CertificateIssuer(
    DistinguishedName Name,
    ReadOnlyMemory<byte> KeyIdentifier,
    SignatureAlgorithm Algorithm,
    string Host,
    string AddressName
)
{
    public static CertificateIssuer From(
        Certificate authority,
        SignatureAlgorithm algorithm,
        string host,
        string addressName
    ) => new(authority.Subject, authority.SubjectKeyIdentifier, algorithm, host, addressName);

    /// <summary>A root is its own issuer.</summary>
    public static CertificateIssuer Self(
        DistinguishedName subject,
        ISigner signer,
        string host,
        string addressName
    ) =>
        new(
            subject,
            PublicKeyInfo.From(signer.PublicKey).KeyIdentifier(),
            signer.Algorithm,
            host,
            addressName
        );

    public string Fill(string template, int shard = 0) =>
        template
            .Replace("{host}", Host, StringComparison.Ordinal)
            .Replace("{ca}", AddressName, StringComparison.Ordinal)
            .Replace(
                "{shard}",
                shard.ToString(System.Globalization.CultureInfo.InvariantCulture),
                StringComparison.Ordinal
            );
}
