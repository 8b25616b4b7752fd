using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;

namespace AnTin.Pki.Timestamps;

/// <summary>
/// A question for the time. RFC 3161 §2.4.1:
/// <code>
/// TimeStampReq ::= SEQUENCE {
///     version         INTEGER { v1(1) },
///     messageImprint  MessageImprint,
///     reqPolicy       TSAPolicyId OPTIONAL,
///     nonce           INTEGER OPTIONAL,
///     certReq         BOOLEAN DEFAULT FALSE,
///     extensions  [0] IMPLICIT Extensions OPTIONAL }
/// </code>
/// </summary>
public sealed class TimestampRequest
{
    /// <summary>A usual request takes less than 100 octets.</summary>
    public const int Limit = 16 * 1024;

    private const int LongestNonce = 64;

    private TimestampRequest() { }

    public required MessageImprint Imprint { get; init; }

    public required ObjectIdentifier? Policy { get; init; }

    /// <summary>The content octets of the INTEGER, repeated as they are; empty when there is none.</summary>
    public required ReadOnlyMemory<byte> Nonce { get; init; }

    /// <summary>Whether the token shall carry the unit's certificate.</summary>
    public required bool WantsCertificate { get; init; }

    /// <summary>§2.4.1: an extension a unit does not know, critical or not, is answered with unacceptedExtension.</summary>
    public required IReadOnlyList<CertificateExtension> Extensions { get; init; }

    public static bool TryRead(
        ReadOnlyMemory<byte> encoded,
        [NotNullWhen(true)] out TimestampRequest? request,
        [NotNullWhen(false)] out ReadError? error
    ) => DerReader.TryParse(encoded, "timeStampReq", Limit, Read, out request, out error);

    /// <param name="imprint">Of what.</param>
    /// <param name="nonce">A random number of 64 bits or more, so that an old answer is not taken for a new one; zero: none.</param>
    /// <param name="wantsCertificate">Whether the token shall carry the unit's certificate.</param>
    /// <param name="policy">Null: the unit's own.</param>
    public static byte[] Create(
        MessageImprint imprint,
        BigInteger nonce = default,
        bool wantsCertificate = true,
        ObjectIdentifier? policy = null
    )
    {
        using var writer = new DerWriter(128);
        using (writer.Sequence())
        {
            writer.Integer(1);
            writer.Raw(imprint.Encoded.Span);
            if (policy is not null)
            {
                writer.ObjectIdentifier(policy);
            }

            if (!nonce.IsZero)
            {
                writer.IntegerContent(nonce.ToByteArray(isBigEndian: true));
            }

            if (wantsCertificate)
            {
                writer.Boolean(true);
            }
        }

        return writer.ToArray();
    }

    private static TimestampRequest Read(ref DerReader reader)
    {
        var inside = reader.Sequence("timeStampReq");
        if (inside.SmallInteger("version") != 1)
        {
            throw inside.Broken("version", "is not v1.");
        }

        var imprint = MessageImprint.Read(ref inside);
        var policy = inside.Is(DerTag.ObjectIdentifier)
            ? inside.ObjectIdentifier("reqPolicy")
            : null;
        ReadOnlyMemory<byte> nonce = default;
        if (inside.Is(DerTag.Integer))
        {
            nonce = inside.Integer("nonce");
        }

        if (nonce.Length > LongestNonce)
        {
            throw inside.Broken("nonce", $"has more than {LongestNonce} octets.");
        }

        var wantsCertificate = inside.Is(DerTag.Boolean) && inside.Boolean("certReq");
        IReadOnlyList<CertificateExtension> extensions = [];
        if (inside.TryElement(DerTag.ContextConstructed(0), "extensions", out var element))
        {
            extensions = CertificateExtension.ReadImplicit(ref inside, element, "extensions");
        }

        inside.Complete();
        return new TimestampRequest
        {
            Imprint = imprint,
            Policy = policy,
            Nonce = nonce,
            WantsCertificate = wantsCertificate,
            Extensions = extensions,
        };
    }
}
