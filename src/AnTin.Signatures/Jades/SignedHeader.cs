using System.Globalization;
using System.Text.Json;
using AnTin.Pki.Certificates;
using AnTin.Signatures.Xades;

namespace AnTin.Signatures.Jades;

/// <summary>
/// The JWS Protected Header (RFC 7515 §4, ETSI TS 119 182-1 §5.1 and §5.2). Keys and addresses in it (jwk, jku, x5u, kid)
/// are not even read: the key is the certificate's.
/// </summary>
internal sealed class SignedHeader
{
    private const int MostCertificates = 100;

    /// <summary>Every parameter that is looked at here and may therefore be called critical (§5.1.9, RFC 7515 §4.1.11).</summary>
    private static readonly string[] Understood =
    [
        "b64",
        "iat",
        "sigT",
        "x5t#o",
        "sigX5ts",
        "srAts",
        "adoTst",
        "sigD",
    ];

    private readonly JsonElement header;
    private readonly List<string> faults = [];

    public SignedHeader(JwsSignature signature)
    {
        header = signature.Protected;
        Algorithm = header.Member("alg").Text() ?? "";
        IsEncoded = header.Member("b64") is not { ValueKind: JsonValueKind.False };
        Certificates = ReadCertificates();
        References = ReadReferences();
        ClaimedAt = ReadTime();
        Objects = header.Member("sigD") is { } parameter ? DetachedObjects.Read(parameter) : null;
        ClaimedRoles =
        [
            .. (header.Member("srAts")?.Member("claimed"))
                .Items()
                .SelectMany(one => one.Member("qVals").Items())
                .Where(one => one.ValueKind == JsonValueKind.String)
                .Select(one => one.GetString()!),
        ];
        CheckCritical();
        CheckForm();
        CheckUnprotected(signature.Unprotected);
    }

    /// <summary>By its name of RFC 7518; empty where it is missing.</summary>
    public string Algorithm { get; }

    /// <summary>RFC 7797 §3: false where b64 is false, and the payload is signed as it is.</summary>
    public bool IsEncoded { get; }

    /// <summary>x5c: the signer's first (RFC 7515 §4.1.6).</summary>
    public IReadOnlyList<Certificate> Certificates { get; }

    /// <summary>Digests of the signer's certificate: x5t#S256, x5t#o, sigX5ts.</summary>
    public IReadOnlyList<CertificateReference> References { get; }

    public DateTimeOffset? ClaimedAt { get; }

    public IReadOnlyList<string> ClaimedRoles { get; }

    /// <summary>Null where all is in the file, or the objects are not named.</summary>
    public DetachedObjects? Objects { get; }

    /// <summary>adoTst (§5.2.6): tokens on what is signed, from before it was signed.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> ContentTokens =>
        header.Member("adoTst") is { } stamp
            ? [.. new EtsiComponent("adoTst", stamp, null).Tokens]
            : [];

    /// <summary>Also where it cannot be read.</summary>
    public bool HasObjects => header.Member("sigD") is not null;

    /// <summary>§5.1.7 and §5.1.11: bound to a certificate, with a claimed time.</summary>
    public bool IsBaseline =>
        (Certificates.Count > 0 || References.Count > 0)
        && (header.Member("iat") ?? header.Member("sigT")) is not null;

    /// <summary>What forbids to believe it, each by the name of the parameter.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>
    /// The certificate that the header binds: the first of x5c, else the one among others whose digest is named. Null
    /// where it is not at hand; whose key made the value is no question here.
    /// </summary>
    public Certificate? FindSigner(IEnumerable<Certificate> others) =>
        Certificates is [var first, ..]
            ? first
            : others.FirstOrDefault(one => References.Any(reference => reference.Matches(one)));

    /// <summary>§5.1.7: x5c and the digests name one certificate.</summary>
    public bool Contradicts(Certificate signer) =>
        References.Count > 0 && !References.Any(reference => reference.Matches(signer));

    private List<Certificate> ReadCertificates()
    {
        var read = new List<Certificate>();
        foreach (var one in header.Member("x5c").Items().Take(MostCertificates))
        {
            if (
                one.ValueKind == JsonValueKind.String
                && StrictBase64.TryPadded(one.GetString(), out var der)
                && Certificate.TryRead(der, out var certificate, out _)
            )
            {
                read.Add(certificate);
            }
            else
            {
                faults.Add("x5c");
            }
        }

        return read;
    }

    /// <summary>One with an unknown hash names a certificate all the same, but none that can be found.</summary>
    private List<CertificateReference> ReadReferences()
    {
        var read = new List<CertificateReference>();
        if (header.Member("x5t#S256") is { } thumbprint)
        {
            read.Add(Reference("S256", ((JsonElement?)thumbprint).Text()));
        }

        var others = header.Member("sigX5ts").Items().Take(MostCertificates).ToList();
        if (header.Member("x5t#o") is { } other)
        {
            others.Add(other);
        }

        read.AddRange(
            others.Select(one =>
                Reference(one.Member("digAlg").Text(), one.Member("digVal").Text())
            )
        );
        return read;
    }

    private static CertificateReference Reference(string? hash, string? digest) =>
        JwsAlgorithms.FindDigest(hash) is { } known
        && StrictBase64.TryUrl(digest ?? "", out var octets)
            ? new CertificateReference(known, octets)
            : new CertificateReference(
                System.Security.Cryptography.HashAlgorithmName.SHA256,
                ReadOnlyMemory<byte>.Empty
            );

    /// <summary>§5.1.11, iat (RFC 7519 §4.1.6): seconds since 1970; §5.2.1, sigT: RFC 3339. New signatures bear the first.</summary>
    private DateTimeOffset? ReadTime()
    {
        if (header.Member("iat") is { } issued)
        {
            if (
                issued.ValueKind == JsonValueKind.Number
                && issued.TryGetInt64(out var seconds)
                && seconds is > 0 and <= 253_402_300_799
            )
            {
                return DateTimeOffset.FromUnixTimeSeconds(seconds);
            }

            faults.Add("iat");
            return null;
        }

        if (header.Member("sigT") is not { } text)
        {
            return null;
        }

        if (
            DateTimeOffset.TryParse(
                ((JsonElement?)text).Text(),
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var at
            )
        )
        {
            return at;
        }

        faults.Add("sigT");
        return null;
    }

    /// <summary>
    /// RFC 7515 §4.1.11: "If any of the listed extension Header Parameters are not understood and supported by the
    /// recipient, then the JWS is invalid"; the list is not empty, names nothing twice, nothing that is not there, and
    /// nothing of the standard itself.
    /// </summary>
    private void CheckCritical()
    {
        var named = header
            .Member("crit")
            .Items()
            .Select(one => ((JsonElement?)one).Text())
            .ToList();
        if (header.Member("crit") is not null && named.Count == 0)
        {
            faults.Add("crit");
        }

        faults.AddRange(
            named
                .Where(one =>
                    one is null
                    || !Understood.Contains(one, StringComparer.Ordinal)
                    || header.Member(one) is null
                )
                .Select(one => $"crit: {one}")
        );
        if (named.Distinct(StringComparer.Ordinal).Count() < named.Count)
        {
            faults.Add("crit");
        }

        // RFC 7797 §6 and TS 119 182-1 §5.1.9: who does not know these must not pass them over.
        foreach (var must in new[] { IsEncoded ? "" : "b64", "sigD" })
        {
            if (header.Member(must) is not null && !named.Contains(must, StringComparer.Ordinal))
            {
                faults.Add($"crit: {must}");
            }
        }
    }

    private void CheckForm()
    {
        if (header.Member("b64") is { ValueKind: not (JsonValueKind.True or JsonValueKind.False) })
        {
            faults.Add("b64");
        }

        if (HasObjects && Objects is null)
        {
            faults.Add("sigD");
        }

        // §5.1.10: with HttpHeaders, b64 "shall be present and set to false".
        if (Objects is { AreHeaders: true } && IsEncoded)
        {
            faults.Add("b64");
        }

        if (header.Member("iat") is not null && header.Member("sigT") is not null)
        {
            faults.Add("iat, sigT");
        }

        // §5.3.1: what is added later stands outside; here the signer would have signed the future.
        if (header.Member("etsiU") is not null)
        {
            faults.Add("etsiU");
        }
    }

    /// <summary>§5.3.1: etsiU is all that an unprotected header holds; alg, x5c or kid there are somebody else's words.</summary>
    private void CheckUnprotected(JsonElement? unprotected) =>
        faults.AddRange(
            (unprotected?.Names() ?? [])
                .Where(one => one != "etsiU")
                .Select(one => $"header: {one}")
        );
}
