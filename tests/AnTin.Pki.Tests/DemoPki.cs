using AnTin.Pki.Certificates;
using AnTin.Pki.Names;
using AnTin.Pki.Profiles;
using AnTin.Pki.Signing;
using AnTin.Pki.Signing.PostQuantum;

namespace AnTin.Pki.Tests;

/// <summary>
/// An invented hierarchy for tests: a root, a CA of the state bloc below it, and whatever they issue. Other test
/// projects link this file instead of declaring a second one.
/// </summary>
public sealed class DemoPki : IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 2, 1, 0, 0, TimeSpan.Zero);
    public const string Host = "pki.hoaban.gov.vn";

    private DemoPki(
        SoftwareSigner rootKey,
        Certificate root,
        SoftwareSigner authorityKey,
        Certificate authority
    )
    {
        RootKey = rootKey;
        Root = root;
        AuthorityKey = authorityKey;
        Authority = authority;
    }

    public SoftwareSigner RootKey { get; }
    public Certificate Root { get; }
    public SoftwareSigner AuthorityKey { get; }
    public Certificate Authority { get; }

    public CertificateIssuer RootIssuer =>
        CertificateIssuer.From(Root, RootKey.Algorithm, Host, "root-g1");

    public CertificateIssuer AuthorityIssuer =>
        CertificateIssuer.From(Authority, AuthorityKey.Algorithm, Host, "cpca-g1");

    public static async Task<DemoPki> CreateAsync(
        string rootKeyName = "P-384",
        string authorityKeyName = "P-256",
        string? algorithmName = null
    )
    {
        SignatureAlgorithms.TryFind(algorithmName ?? "", out var algorithm);
        var rootKey = SoftwareSigner.Generate(rootKeyName, algorithm);
        var rootName = Name("RootCA Hoa Ban G1");
        var root = await IssueAsync(
            "ROOT_G1:ROOT_30Y" + Suffix(rootKeyName),
            CertificateIssuer.Self(rootName, rootKey, Host, "root-g1"),
            rootKey,
            rootName,
            rootKey.PublicKey
        );
        var authorityKey = SoftwareSigner.Generate(authorityKeyName, algorithm);
        var authority = await IssueAsync(
            "ROOT_G1:CA_20Y" + Suffix(authorityKeyName),
            CertificateIssuer.From(root, rootKey.Algorithm, Host, "root-g1"),
            rootKey,
            Name("CA phục vụ các cơ quan Nhà nước Hoa Ban G1"),
            authorityKey.PublicKey
        );
        return new DemoPki(rootKey, root, authorityKey, authority);
    }

    public static DistinguishedName Name(string commonName) =>
        DistinguishedName.Build(
            (AttributeType.Country, "VN"),
            (AttributeType.Organization, "Ban Cơ yếu Hoa Ban"),
            (AttributeType.CommonName, commonName)
        );

    public static DistinguishedName PersonName(string commonName) =>
        DistinguishedName.Build(
            (AttributeType.Country, "VN"),
            (AttributeType.Organization, "Ủy ban nhân dân tỉnh Hoa Ban"),
            (AttributeType.OrganizationalUnit, "Sở Giáo dục và Đào tạo"),
            (AttributeType.OrganizationalUnit, "Trường Tiểu học Hoa Ban"),
            (AttributeType.Locality, "Hoa Ban"),
            (AttributeType.CommonName, commonName)
        );

    /// <summary>Issues from the CA of the state bloc.</summary>
    /// <param name="kind">A file of the catalogue: <c>PERSON_5Y</c>, <c>OCSP_90D</c>, <c>TSA_5Y</c>…</param>
    public async Task<Certificate> IssueAsync(
        string kind,
        ISigner subscriber,
        DistinguishedName? subject = null,
        DateTimeOffset? notBefore = null,
        IReadOnlyList<GeneralName>? alternativeNames = null
    ) =>
        await IssueAsync(
            "CPCA_G1:" + kind,
            AuthorityIssuer,
            AuthorityKey,
            subject ?? (kind is "OCSP_90D" or "TSA_5Y" ? Name(kind) : PersonName("Trần Văn An")),
            subscriber.PublicKey,
            notBefore,
            alternativeNames
        );

    public void Dispose()
    {
        RootKey.Dispose();
        AuthorityKey.Dispose();
    }

    /// <summary>Of the profiles for such keys.</summary>
    private static string Suffix(string keyName) =>
        PostQuantumKey.Names.Contains(keyName, StringComparer.Ordinal) ? "_PQ" : "";

    private static async Task<Certificate> IssueAsync(
        string profileId,
        CertificateIssuer issuer,
        ISigner issuerKey,
        DistinguishedName subject,
        ReadOnlyMemory<byte> publicKey,
        DateTimeOffset? notBefore = null,
        IReadOnlyList<GeneralName>? alternativeNames = null
    )
    {
        var profile = ProfileCatalogue.Find(profileId);
        return await new CertificateBuilder(profile, issuer).BuildAsync(
            new CertificateContent
            {
                Serial = CertificateSerial.CreateRandom(),
                Validity = profile.ValidityFrom(notBefore ?? Start),
                Subject = subject,
                PublicKey = PublicKeyInfo.From(publicKey),
                AlternativeNames = alternativeNames ?? [],
            },
            issuerKey
        );
    }
}
