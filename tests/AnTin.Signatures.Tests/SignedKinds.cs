using AnTin.Signatures.Asic;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Tests.OutsideTools;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests;

/// <summary>Makes and checks a signed file of any kind.</summary>
internal static class SignedKinds
{
    private static readonly byte[] Xml = "<r><a>Kính gửi</a></r>"u8.ToArray();

    public static byte[]? ContentOf(SignedKind kind) =>
        kind is SignedKind.CmsDetached or SignedKind.XmlDetached ? Xml : null;

    public static async Task<byte[]> SignAsync(
        TestAuthority authority,
        SignedKind kind,
        SignatureLevel level
    )
    {
        if (kind == SignedKind.Pdf)
        {
            return await authority.SignAsync(TestDocuments.Plain(), level: level);
        }

        var (key, chain) = (authority.Person.Key, authority.Person.Chain);
        var at = authority.Clock.AddMinutes(-1);
        var signed = kind switch
        {
            SignedKind.Cms or SignedKind.CmsDetached => await CmsSigner.SignAsync(
                Xml,
                key,
                new CmsSigningOptions
                {
                    Certificates = chain,
                    At = at,
                    Level = level,
                    Timestamps = authority,
                    Evidence = authority,
                    Detached = kind == SignedKind.CmsDetached,
                }
            ),
            SignedKind.Json => await JsonSigner.SignAsync(
                Xml,
                key,
                new JsonSigningOptions
                {
                    Certificates = chain,
                    At = at,
                    Level = level,
                    Timestamps = authority,
                    Evidence = authority,
                }
            ),
            SignedKind.Xml or SignedKind.XmlDetached => await XmlSigner.SignAsync(
                Xml,
                key,
                new XmlSigningOptions
                {
                    Certificates = chain,
                    At = at,
                    Level = level,
                    Timestamps = authority,
                    Evidence = authority,
                    Packaging =
                        kind == SignedKind.Xml ? XmlPackaging.Enveloped : XmlPackaging.Detached,
                }
            ),
            _ => await AsicSigner.SignAsync(
                Files(kind),
                key,
                new AsicSigningOptions
                {
                    Certificates = chain,
                    At = at,
                    Level = level,
                    Timestamps = authority,
                    Evidence = authority,
                    Simple = IsSimple(kind),
                    Form = kind is SignedKind.AsicXades or SignedKind.AsicSimpleXades
                        ? AsicForm.Xades
                        : AsicForm.Cades,
                }
            ),
        };
        signed.Refusal.ShouldBeNull();
        return signed.Value!;
    }

    public static ValueTask<ValidationReport> CheckAsync(
        TestAuthority authority,
        SignedKind kind,
        byte[] file,
        bool online
    ) => authority.CheckAsync(file, online: online, content: ContentOf(kind));

    /// <summary>One octet of what was signed, or of the signature's digest of it, is another.</summary>
    public static byte[] Broken(SignedKind kind, byte[] file)
    {
        if (kind > SignedKind.XmlDetached)
        {
            AsicContainer.TryRead(file, out var container, out _).ShouldBeTrue();
            return AsicPackage
                .Of(container!)
                .With("a.xml", "<b/>"u8.ToArray())
                .Pack(default(DateTimeOffset).AddYears(2000));
        }

        var spoiled = file.ToArray();
        var place = kind switch
        {
            SignedKind.Pdf => spoiled.AsSpan().IndexOf("/MediaBox"u8) + 1,
            SignedKind.Json => spoiled.AsSpan().IndexOf("\"payload\""u8) + 16,
            SignedKind.CmsDetached => spoiled
                .AsSpan()
                .IndexOf(System.Security.Cryptography.SHA256.HashData(Xml)),
            SignedKind.XmlDetached => spoiled.AsSpan().IndexOf("<ds:DigestValue>"u8) + 17,
            _ => spoiled.AsSpan().IndexOf("Kính"u8),
        };
        spoiled[place] ^= 1;
        return spoiled;
    }

    /// <summary>The file as outside tools want it: what is signed and what signs.</summary>
    public static IEnumerable<(string Name, byte[] Content)> Unpacked(
        SignedKind kind,
        byte[] file
    ) =>
        [
            ("signed", file),
            ("content.xml", Xml),
            .. kind > SignedKind.XmlDetached ? Zips.Entries(file) : [],
        ];

    /// <summary>Command lines that end with 0 where a signature holds.</summary>
    public static IEnumerable<string[]> OutsideChecks(TestAuthority authority, SignedKind kind) =>
        kind switch
        {
            SignedKind.Pdf =>
            [
                ["qpdf", "--check", "signed"],
                ["pdfsig", "-nocert", "signed"],
            ],
            SignedKind.Cms => [OutsideVerdicts.Openssl(authority, "signed")],
            SignedKind.CmsDetached =>
            [
                OutsideVerdicts.Openssl(authority, "signed", "-content", "content.xml"),
            ],
            SignedKind.Xml => [OutsideVerdicts.Xmlsec(authority, "signed")],
            SignedKind.Json => [],
            // A reference without a URI is resolved by the application alone.
            SignedKind.XmlDetached => [],
            SignedKind.AsicSimpleXades =>
            [
                OutsideVerdicts.Xmlsec(authority, "META-INF/signatures.xml"),
            ],
            SignedKind.AsicXades =>
            [
                OutsideVerdicts.Xmlsec(authority, "META-INF/signatures001.xml"),
            ],
            SignedKind.AsicSimpleCades =>
            [
                OutsideVerdicts.Openssl(authority, "META-INF/signature.p7s", "-content", "a.xml"),
            ],
            _ =>
            [
                OutsideVerdicts.Openssl(
                    authority,
                    "META-INF/signature001.p7s",
                    "-content",
                    "META-INF/ASiCManifest001.xml"
                ),
            ],
        };

    private static bool IsSimple(SignedKind kind) =>
        kind is SignedKind.AsicSimpleXades or SignedKind.AsicSimpleCades;

    private static IReadOnlyList<AsicFile> Files(SignedKind kind) =>
        IsSimple(kind)
            ? [new AsicFile("a.xml", Xml, "application/xml")]
            :
            [
                new AsicFile("a.xml", Xml, "application/xml"),
                new AsicFile("danh sách/1.txt", "một"u8.ToArray(), "text/plain"),
            ];
}
