using System.Security.Cryptography;
using System.Text;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Tests;

/// <summary>ASiC containers put together by hand, so that each part can be another than it should be.</summary>
internal static class Containers
{
    public const string MimeType = "application/vnd.etsi.asic-e+zip";

    /// <summary>The entry that names the kind of the container.</summary>
    public static readonly (string Name, byte[] Content) Kind = (
        "mimetype",
        Encoding.UTF8.GetBytes(MimeType)
    );

    /// <summary>What is signed.</summary>
    public static readonly (string Name, byte[] Content) Letter = (
        "thu.txt",
        "Kính gửi"u8.ToArray()
    );

    /// <summary>An ASiC-E container with CAdES, entry by entry: its kind, the letter, the manifest, the signature.</summary>
    public static async Task<(string Name, byte[] Content)[]> SignContainerAsync(
        this TestAuthority authority
    )
    {
        var manifest = Manifest("META-INF/signature001.p7s", Letter);
        var signed = await CmsSigner.SignAsync(
            manifest,
            authority.Person.Key,
            new CmsSigningOptions
            {
                Certificates = authority.Person.Chain,
                At = authority.Clock,
                Detached = true,
            }
        );
        return
        [
            Kind,
            Letter,
            ("META-INF/ASiCManifest.xml", manifest),
            ("META-INF/signature001.p7s", signed.Value!),
        ];
    }

    public static ValueTask<byte[]> StampContentAsync(
        this TestAuthority authority,
        byte[] content
    ) => authority.StampAsync(SHA256.HashData(content), HashAlgorithmName.SHA256);

    /// <summary>EN 319 162-1 annex A.4.</summary>
    /// <param name="by">The entry that vouches for the manifest.</param>
    /// <param name="files">What the manifest tells the digests of.</param>
    public static byte[] Manifest(
        string by,
        params IEnumerable<(string Name, byte[] Content)> files
    ) =>
        Encoding.UTF8.GetBytes(
            $"""
            <a:ASiCManifest xmlns:a="http://uri.etsi.org/02918/v1.2.1#" xmlns:d="http://www.w3.org/2000/09/xmldsig#"><a:SigReference URI="{by}"/>{string.Concat(
                files.Select(Reference)
            )}</a:ASiCManifest>
            """
        );

    private static string Reference((string Name, byte[] Content) file)
    {
        var uri = string.Join('/', file.Name.Split('/').Select(Uri.EscapeDataString));
        var digest = Convert.ToBase64String(SHA256.HashData(file.Content));
        return $"""<a:DataObjectReference URI="{uri}"><d:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><d:DigestValue>{digest}</d:DigestValue></a:DataObjectReference>""";
    }
}
