using System.Diagnostics.CodeAnalysis;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;

namespace AnTin.Pki.Ocsp;

/// <summary>
/// A question to a responder. RFC 6960 §4.1.1:
/// <code>
/// OCSPRequest ::= SEQUENCE {
///     tbsRequest             TBSRequest,
///     optionalSignature  [0] EXPLICIT Signature OPTIONAL }
/// TBSRequest ::= SEQUENCE {
///     version            [0] EXPLICIT Version DEFAULT v1,
///     requestorName      [1] EXPLICIT GeneralName OPTIONAL,
///     requestList            SEQUENCE OF Request,
///     requestExtensions  [2] EXPLICIT Extensions OPTIONAL }
/// Request ::= SEQUENCE {
///     reqCert                      CertID,
///     singleRequestExtensions  [0] EXPLICIT Extensions OPTIONAL }
/// </code>
/// Requestors' signatures are passed over: the status of a certificate is public.
/// </summary>
public sealed class OcspRequest
{
    /// <summary>A question about one certificate takes about 80 octets.</summary>
    public const int Limit = 16 * 1024;

    private const int MostQuestions = 64;

    /// <summary>RFC 9654 §2.1: <c>Nonce ::= OCTET STRING(SIZE(1..128))</c>; clients send 32.</summary>
    private const int LongestNonce = 128;

    private OcspRequest(IReadOnlyList<OcspCertificateId> certificates, ReadOnlyMemory<byte> nonce)
    {
        Certificates = certificates;
        Nonce = nonce;
    }

    /// <summary>In the order of the request.</summary>
    public IReadOnlyList<OcspCertificateId> Certificates { get; }

    /// <summary>The octets of the nonce, without their OCTET STRING; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Nonce { get; }

    public static bool TryRead(
        ReadOnlyMemory<byte> encoded,
        [NotNullWhen(true)] out OcspRequest? request,
        [NotNullWhen(false)] out ReadError? error
    ) => DerReader.TryParse(encoded, "ocspRequest", Limit, Read, out request, out error);

    /// <summary>
    /// Reads the last part of a GET path (RFC 6960 appendix A.1): base64, in which clients escape <c>+</c>, <c>/</c>
    /// and <c>=</c> or do not, and servers unescape them or do not.
    /// </summary>
    public static bool TryReadPath(
        string path,
        [NotNullWhen(true)] out OcspRequest? request,
        [NotNullWhen(false)] out ReadError? error
    )
    {
        var base64 = path.Contains('%', StringComparison.Ordinal)
            ? Uri.UnescapeDataString(path)
            : path;
        var octets = new byte[Limit];
        if (
            base64.Length <= Limit
            && Convert.TryFromBase64String(
                base64.TrimStart('/').Replace(' ', '+'),
                octets,
                out var written
            )
        )
        {
            return TryRead(octets.AsMemory(0, written), out request, out error);
        }

        request = null;
        error = new ReadError(0, "path", "is not base64, or is too long.");
        return false;
    }

    /// <summary>Writes a question about certificates of any issuers.</summary>
    /// <param name="certificates">About what.</param>
    /// <param name="nonce">32 random octets where the answer must be fresh; empty where a cached one will do.</param>
    public static byte[] Create(
        IReadOnlyList<OcspCertificateId> certificates,
        ReadOnlySpan<byte> nonce = default
    )
    {
        using var writer = new DerWriter(256);
        using (writer.Sequence())
        using (writer.Sequence())
        {
            using (writer.Sequence())
            {
                foreach (var one in certificates)
                {
                    using (writer.Sequence())
                    {
                        writer.Raw(one.Encoded.Span);
                    }
                }
            }

            if (!nonce.IsEmpty)
            {
                using (writer.Context(2))
                using (writer.Sequence())
                {
                    WriteNonce(writer, nonce);
                }
            }
        }

        return writer.ToArray();
    }

    internal static void WriteNonce(DerWriter writer, ReadOnlySpan<byte> nonce)
    {
        using (writer.Sequence())
        {
            writer.ObjectIdentifier(Oids.OcspNonce);
            using (writer.OctetStringOf())
            {
                writer.OctetString(nonce);
            }
        }
    }

    internal static ReadOnlyMemory<byte> ReadNonce(
        IReadOnlyList<CertificateExtension> extensions,
        DerReader at
    )
    {
        foreach (var extension in extensions)
        {
            if (extension.Identifier != Oids.OcspNonce)
            {
                continue;
            }

            var value = new DerReader(extension.Value, "nonce");
            // RFC 6960 left the nonce's syntax open and old clients put bare octets there; RFC 9654 wants an OCTET STRING.
            var nonce = value.Is(DerTag.OctetString) ? value.OctetString("nonce") : extension.Value;
            return nonce.Length is >= 1 and <= LongestNonce
                ? nonce
                : throw at.Broken(
                    "nonce",
                    $"has {nonce.Length} octets; 1 to {LongestNonce} are allowed."
                );
        }

        return default;
    }

    private static OcspRequest Read(ref DerReader reader)
    {
        var outer = reader.Sequence("ocspRequest");
        var tbs = outer.Sequence("tbsRequest");
        if (outer.TryElement(DerTag.ContextConstructed(0), "optionalSignature", out _))
        {
            outer.Complete();
        }

        outer.Complete();
        if (tbs.TryContext(0, "version", out var version) && version.SmallInteger("version") != 0)
        {
            throw tbs.Broken("version", "is not v1.");
        }

        tbs.TryElement(DerTag.ContextConstructed(1), "requestorName", out _);
        var list = tbs.Sequence("requestList");
        var certificates = new List<OcspCertificateId>(1);
        while (list.HasData)
        {
            if (certificates.Count == MostQuestions)
            {
                throw list.Broken(
                    "requestList",
                    $"asks about more than {MostQuestions} certificates."
                );
            }

            var one = list.Sequence("request");
            certificates.Add(OcspCertificateId.Read(ref one));
            one.TryElement(DerTag.ContextConstructed(0), "singleRequestExtensions", out _);
            one.Complete();
        }

        if (certificates.Count == 0)
        {
            throw list.Broken("requestList", "asks about nothing.");
        }

        ReadOnlyMemory<byte> nonce = default;
        if (tbs.TryContext(2, "requestExtensions", out var extensions))
        {
            nonce = ReadNonce(
                CertificateExtension.ReadAll(ref extensions, "requestExtensions"),
                extensions
            );
            extensions.Complete();
        }

        tbs.Complete();
        return new OcspRequest(certificates, nonce);
    }
}
