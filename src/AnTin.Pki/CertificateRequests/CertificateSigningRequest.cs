using System.Diagnostics.CodeAnalysis;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;

namespace AnTin.Pki.CertificateRequests;

/// <summary>
/// A PKCS#10 request. RFC 2986 §4:
/// <code>
/// CertificationRequest ::= SEQUENCE {
///     certificationRequestInfo  CertificationRequestInfo,
///     signatureAlgorithm        AlgorithmIdentifier,
///     signature                 BIT STRING }
/// CertificationRequestInfo ::= SEQUENCE {
///     version        INTEGER { v1(0) },
///     subject        Name,
///     subjectPKInfo  SubjectPublicKeyInfo,
///     attributes     [0] Attributes }
/// </code>
/// Only the key and the proof that it is possessed are taken from it; the subject comes from the dossier (T14).
/// </summary>
public sealed class CertificateSigningRequest
{
    public const int Limit = 64 * 1024;

    private CertificateSigningRequest() { }

    public required ReadOnlyMemory<byte> Encoded { get; init; }

    /// <summary>The signed part.</summary>
    public required ReadOnlyMemory<byte> InfoBytes { get; init; }

    public required DistinguishedName Subject { get; init; }

    public required PublicKeyInfo PublicKey { get; init; }

    /// <summary>What the attribute extensionRequest (RFC 2985 §5.4.2) asks for; a wish, nothing more.</summary>
    public required IReadOnlyList<CertificateExtension> RequestedExtensions { get; init; }

    public required AlgorithmIdentifier SignatureAlgorithm { get; init; }

    public required ReadOnlyMemory<byte> Signature { get; init; }

    /// <summary>The request is signed by the key it names: whoever made it possesses the private key.</summary>
    public bool ProvesPossession() =>
        SignatureAlgorithms.TryFrom(SignatureAlgorithm, out var algorithm)
        && !algorithm.IsLegacy()
        && SignatureVerifier.Verify(
            PublicKey.Encoded.Span,
            algorithm,
            InfoBytes.Span,
            Signature.Span
        );

    public static bool TryRead(
        ReadOnlyMemory<byte> encoded,
        [NotNullWhen(true)] out CertificateSigningRequest? request,
        [NotNullWhen(false)] out ReadError? error
    ) => DerReader.TryParse(encoded, "certificationRequest", Limit, Read, out request, out error);

    /// <summary>Reads DER or PEM (<c>CERTIFICATE REQUEST</c> or the older <c>NEW CERTIFICATE REQUEST</c>).</summary>
    public static bool TryReadFile(
        ReadOnlyMemory<byte> file,
        [NotNullWhen(true)] out CertificateSigningRequest? request,
        [NotNullWhen(false)] out ReadError? error
    )
    {
        var der = file;
        if (file.Length > 0 && file.Span[0] != DerTag.Sequence)
        {
            der = CertificateFile.FromPem(file, "CERTIFICATE REQUEST");
            der = der.IsEmpty ? CertificateFile.FromPem(file, "NEW CERTIFICATE REQUEST") : der;
        }

        return TryRead(der, out request, out error);
    }

    /// <summary>Writes a request for the signer's own key.</summary>
    public static async ValueTask<CertificateSigningRequest> CreateAsync(
        DistinguishedName subject,
        ISigner signer,
        CancellationToken cancellation = default
    )
    {
        using var writer = new DerWriter();
        using (writer.Sequence())
        {
            writer.Integer(0);
            writer.Raw(subject.Encoded.Span);
            writer.Raw(signer.PublicKey.Span);
            using (writer.Context(0)) { }
        }

        var encoded = await SignedStructure
            .SignAsync(writer.ToArray(), signer, cancellation)
            .ConfigureAwait(false);
        return TryRead(encoded, out var request, out var error)
            ? request
            : throw new InvalidOperationException(error.ToString());
    }

    private static CertificateSigningRequest Read(ref DerReader reader)
    {
        var whole = reader.Element(DerTag.Sequence, "certificationRequest");
        var outer = reader.Inside(whole, "certificationRequest");
        var infoElement = outer.Element(DerTag.Sequence, "certificationRequestInfo");
        var algorithm = AlgorithmIdentifier.Read(ref outer, "signatureAlgorithm");
        var signature = outer.WholeOctetBits("signature");
        outer.Complete();

        var info = reader.Inside(infoElement, "certificationRequestInfo");
        if (info.SmallInteger("version") != 0)
        {
            throw info.Broken("version", "is not v1.");
        }

        var subject = DistinguishedName.Read(ref info, "subject");
        var key = PublicKeyInfo.Read(ref info, "subjectPKInfo");
        var extensions = info.TryContext(0, "attributes", out var attributes)
            ? ReadAttributes(ref attributes)
            : [];
        info.Complete();
        return new CertificateSigningRequest
        {
            Encoded = reader.Whole(whole),
            InfoBytes = reader.Whole(infoElement),
            Subject = subject,
            PublicKey = key,
            RequestedExtensions = extensions,
            SignatureAlgorithm = algorithm,
            Signature = signature,
        };
    }

    /// <summary><c>Attribute ::= SEQUENCE { type OBJECT IDENTIFIER, values SET OF ANY }</c></summary>
    private static IReadOnlyList<CertificateExtension> ReadAttributes(ref DerReader attributes)
    {
        IReadOnlyList<CertificateExtension> extensions = [];
        while (attributes.HasData)
        {
            var one = attributes.Sequence("attributes");
            var type = one.ObjectIdentifier("attributes.type");
            var values = one.Set("attributes.values");
            one.Complete();
            if (type == Oids.ExtensionRequest)
            {
                extensions = CertificateExtension.ReadAll(ref values, "extensionRequest");
                values.Complete();
            }
        }

        return extensions;
    }
}
