using System.Security.Cryptography;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Cms;

/// <summary>
/// Whether the algorithms that stand beside a signature are those it was made with. A verifier that goes by the digest's
/// identifier and one that goes by the signature's must come to the same answer.
/// </summary>
internal static class AlgorithmBinding
{
    public static bool Holds(
        CmsSignerInfo signer,
        HashAlgorithmName digest,
        SignatureAlgorithm algorithm
    ) =>
        signer.SignedAttributes is not { } attributes
        || (IsOneHash(digest, algorithm) && AreProtected(signer, attributes));

    /// <summary>
    /// RFC 8933 §3: one digest for the content and for the attributes. RSASSA-PSS names its hash in parameters that every
    /// verifier reads, and other families have their own.
    /// </summary>
    private static bool IsOneHash(HashAlgorithmName digest, SignatureAlgorithm algorithm) =>
        algorithm.Hash == digest
        || algorithm.Family
            is not (
                SignatureFamily.RsaPkcs1
                or SignatureFamily.Ecdsa
                or SignatureFamily.PlainEcdsa
            );

    /// <summary>RFC 6211 §2, §3: the attribute stands once, and repeats both identifiers.</summary>
    private static bool AreProtected(CmsSignerInfo signer, IReadOnlyList<CmsAttribute> attributes)
    {
        var found = attributes
            .Where(one => one.Type == Oids.CmsAlgorithmProtection)
            .Take(2)
            .ToList();
        return found.Count == 0
            || (
                found is [var only]
                && DerReader.TryParse(
                    only.SingleValue,
                    "CMSAlgorithmProtection",
                    CmsSignedData.Limit,
                    Read,
                    out var repeated,
                    out _
                )
                && IsSame(repeated.Digest, signer.DigestAlgorithm)
                && IsSame(repeated.Signature, signer.SignatureAlgorithm)
            );
    }

    /// <summary>Absent parameters and NULL are one (RFC 6211 §3 leaves their comparison to the algorithm).</summary>
    private static bool IsSame(AlgorithmIdentifier signed, AlgorithmIdentifier named) =>
        signed.Algorithm == named.Algorithm
        && (
            signed.Parameters.Span.SequenceEqual(named.Parameters.Span)
            || (IsNothing(signed.Parameters.Span) && IsNothing(named.Parameters.Span))
        );

    private static bool IsNothing(ReadOnlySpan<byte> parameters) =>
        parameters.IsEmpty || parameters.SequenceEqual<byte>([DerTag.Null, 0]);

    private static Pair Read(ref DerReader reader)
    {
        var inside = reader.Sequence("CMSAlgorithmProtection");
        var digest = AlgorithmIdentifier.Read(ref inside, "digestAlgorithm");
        if (
            !inside.TryElement(
                DerTag.ContextConstructed(1),
                "signatureAlgorithm",
                out var signature
            )
        )
        {
            throw inside.Broken("signatureAlgorithm", "is absent.");
        }

        var pair = new Pair(
            digest,
            AlgorithmIdentifier.Read(ref inside, signature, "signatureAlgorithm")
        );
        inside.Complete();
        return pair;
    }

    private sealed record Pair(AlgorithmIdentifier Digest, AlgorithmIdentifier Signature);
}
