using System.Security.Cryptography;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Cades;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Validation.Pades;

/// <summary>
/// ISO 32000-1 §12.8.3.2, adbe.x509.rsa_sha1: /Contents is an RSA value in an OCTET STRING, /Cert holds the signer's
/// certificate and those above it. Only old files have it.
/// </summary>
internal static class BareSignature
{
    public const string SubFilter = "adbe.x509.rsa_sha1";

    private const int Limit = 1 << 20;
    private const int MostCertificates = 100;

    /// <summary>Table 257: the digests such a value may be made with, by version of the format.</summary>
    private static readonly HashAlgorithmName[] Digests =
    [
        HashAlgorithmName.SHA1,
        HashAlgorithmName.SHA256,
        HashAlgorithmName.SHA384,
        HashAlgorithmName.SHA512,
    ];

    /// <returns>Null where the value or the certificate cannot be read.</returns>
    public static SignerVerdict? Check(
        PdfSignatureValue value,
        PdfRevision revision,
        Func<HashAlgorithmName, byte[]?> digest,
        EvidencePool pool
    )
    {
        var certificates = ReadCertificates(revision, value.Dictionary["Cert"]);
        if (certificates is not [var signer, ..] || ReadValue(value) is not { } rsa)
        {
            return null;
        }

        certificates.ForEach(pool.Add);
        var findings = new List<Finding>();
        var used = Digests.FirstOrDefault(hash => digest(hash) is { } ranges && Verifies(ranges));
        SignerCheck.CheckUse(signer, findings);
        var integrity =
            used.Name is not null ? Integrity.Intact
            : digest(Digests[0]) is null ? Integrity.Unknown
            : Integrity.Broken;
        if (integrity == Integrity.Broken)
        {
            findings.Add(FindingCatalogue.ContentAltered());
        }

        var algorithms = new[]
        {
            UsedAlgorithm.Of(used.Name is null ? Digests[0] : used),
            UsedAlgorithm.Of(signer.PublicKey),
        };
        return new SignerVerdict(signer, integrity, findings)
        {
            Algorithms = [.. algorithms.OfType<UsedAlgorithm>()],
        };

        bool Verifies(byte[] ranges) =>
            SignatureVerifier.VerifyHash(
                signer.PublicKey.Encoded.Span,
                AlgorithmOf(ranges),
                ranges,
                rsa
            );
    }

    private static SignatureAlgorithm AlgorithmOf(byte[] ranges) =>
        ranges.Length switch
        {
            20 => SignatureAlgorithms.RsaSha1,
            32 => SignatureAlgorithm.RsaSha256,
            48 => SignatureAlgorithm.RsaSha384,
            _ => SignatureAlgorithm.RsaSha512,
        };

    private static byte[]? ReadValue(PdfSignatureValue value) =>
        Ber.TryToDefinite(value.Contents.Bytes, out var definite, out _, out _)
        && DerReader.TryParse(
            definite,
            "Contents",
            Limit,
            static (ref DerReader reader) => reader.OctetString("Contents").ToArray(),
            out var rsa,
            out _
        )
            ? rsa
            : null;

    /// <summary>Table 255: a byte string, or an array of them with the signer's first.</summary>
    private static List<Certificate> ReadCertificates(PdfRevision revision, PdfObject entry)
    {
        var resolved = revision.Resolve(entry);
        IEnumerable<PdfObject> items = resolved is PdfArray list
            ? list.Items.Take(MostCertificates).Select(revision.Resolve)
            : [resolved];
        var certificates = new List<Certificate>();
        foreach (var item in items.OfType<PdfString>())
        {
            if (Certificate.TryReadTolerantly(item.Bytes, out var certificate, out _))
            {
                certificates.Add(certificate);
            }
        }

        return certificates;
    }
}
