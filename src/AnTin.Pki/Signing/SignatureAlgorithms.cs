using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using AnTin.Pki.Der;
using AnTin.Pki.Signing.PostQuantum;

namespace AnTin.Pki.Signing;

/// <summary>Signature algorithms as AlgorithmIdentifiers, both ways.</summary>
public static class SignatureAlgorithms
{
    /// <summary>Read in certificates and signatures of before 2017; never written.</summary>
    public static readonly SignatureAlgorithm RsaSha1 = new(
        "RSA-SHA1",
        SignatureFamily.RsaPkcs1,
        HashAlgorithmName.SHA1
    );

    /// <inheritdoc cref="RsaSha1"/>
    public static readonly SignatureAlgorithm EcdsaSha1 = new(
        "ECDSA-SHA1",
        SignatureFamily.Ecdsa,
        HashAlgorithmName.SHA1
    );

    /// <summary>RFC 8419 §3: with SHA-512 as digest of the content. Verified here, not made.</summary>
    public static readonly SignatureAlgorithm Ed25519 = new(
        "Ed25519",
        SignatureFamily.EdDsa,
        HashAlgorithmName.SHA512
    );

    /// <summary>RFC 8419 §3: with SHAKE256 as digest of the content. Verified here, not made.</summary>
    public static readonly SignatureAlgorithm Ed448 = new(
        "Ed448",
        SignatureFamily.EdDsa,
        DigestAlgorithms.Shake256
    );

    /// <summary>Read, where the platform knows the hash; not written.</summary>
    private static readonly Dictionary<ObjectIdentifier, SignatureAlgorithm> OnlyRead = new()
    {
        [Oids.Sha1WithRsa] = RsaSha1,
        [Oids.EcdsaWithSha1] = EcdsaSha1,
        [Oids.RsaWithSha3With256] = Sha3(SignatureFamily.RsaPkcs1, HashAlgorithmName.SHA3_256),
        [Oids.RsaWithSha3With384] = Sha3(SignatureFamily.RsaPkcs1, HashAlgorithmName.SHA3_384),
        [Oids.RsaWithSha3With512] = Sha3(SignatureFamily.RsaPkcs1, HashAlgorithmName.SHA3_512),
        [Oids.EcdsaWithSha3With256] = Sha3(SignatureFamily.Ecdsa, HashAlgorithmName.SHA3_256),
        [Oids.EcdsaWithSha3With384] = Sha3(SignatureFamily.Ecdsa, HashAlgorithmName.SHA3_384),
        [Oids.EcdsaWithSha3With512] = Sha3(SignatureFamily.Ecdsa, HashAlgorithmName.SHA3_512),
        [Oids.PlainEcdsaWithSha256] = Plain(HashAlgorithmName.SHA256),
        [Oids.PlainEcdsaWithSha384] = Plain(HashAlgorithmName.SHA384),
        [Oids.PlainEcdsaWithSha512] = Plain(HashAlgorithmName.SHA512),
    };

    private static readonly Dictionary<SignatureAlgorithm, byte[]> Identifiers = new()
    {
        [SignatureAlgorithm.RsaSha256] = RsaPkcs1(Oids.Sha256WithRsa),
        [SignatureAlgorithm.RsaSha384] = RsaPkcs1(Oids.Sha384WithRsa),
        [SignatureAlgorithm.RsaSha512] = RsaPkcs1(Oids.Sha512WithRsa),
        [SignatureAlgorithm.RsaPssSha256] = RsaPss(HashAlgorithmName.SHA256),
        [SignatureAlgorithm.RsaPssSha384] = RsaPss(HashAlgorithmName.SHA384),
        [SignatureAlgorithm.RsaPssSha512] = RsaPss(HashAlgorithmName.SHA512),
        [SignatureAlgorithm.EcdsaSha256] = Bare(Oids.EcdsaWithSha256),
        [SignatureAlgorithm.EcdsaSha384] = Bare(Oids.EcdsaWithSha384),
        [SignatureAlgorithm.EcdsaSha512] = Bare(Oids.EcdsaWithSha512),
    };

    private static readonly Dictionary<SignatureAlgorithm, byte[]> PostQuantumIdentifiers =
        ParameterSet.All.ToDictionary(one => one.ToAlgorithm(), one => Bare(one.Identifier));

    /// <summary>Every algorithm that may be used to sign.</summary>
    public static IReadOnlyCollection<SignatureAlgorithm> All { get; } =
    [.. Identifiers.Keys, .. PostQuantumIdentifiers.Keys];

    /// <summary>SHA-1 is shown and never relied on for something new.</summary>
    public static bool IsLegacy(this SignatureAlgorithm algorithm) =>
        algorithm.Hash == HashAlgorithmName.SHA1;

    public static bool TryFind(string name, [NotNullWhen(true)] out SignatureAlgorithm? algorithm)
    {
        algorithm = All.FirstOrDefault(known =>
            string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase)
        );
        return algorithm is not null;
    }

    /// <summary>The AlgorithmIdentifier in DER, ready to be copied.</summary>
    /// <exception cref="ArgumentException">The algorithm is not one that may be used to sign.</exception>
    public static ReadOnlySpan<byte> Encode(this SignatureAlgorithm algorithm) =>
        Identifiers.TryGetValue(algorithm, out var encoded)
        || PostQuantumIdentifiers.TryGetValue(algorithm, out encoded)
            ? encoded
            : throw new ArgumentException($"{algorithm} is not written.", nameof(algorithm));

    public static bool TryFrom(
        AlgorithmIdentifier identifier,
        [NotNullWhen(true)] out SignatureAlgorithm? algorithm
    )
    {
        var oid = identifier.Algorithm;
        algorithm =
            oid == Oids.Sha256WithRsa ? SignatureAlgorithm.RsaSha256
            : oid == Oids.Sha384WithRsa ? SignatureAlgorithm.RsaSha384
            : oid == Oids.Sha512WithRsa ? SignatureAlgorithm.RsaSha512
            : oid == Oids.EcdsaWithSha256 ? SignatureAlgorithm.EcdsaSha256
            : oid == Oids.EcdsaWithSha384 ? SignatureAlgorithm.EcdsaSha384
            : oid == Oids.EcdsaWithSha512 ? SignatureAlgorithm.EcdsaSha512
            : oid == Oids.Ed25519 || oid == Oids.Ed448 ? Edwards(identifier)
            : oid == Oids.RsaPss ? PssParameters.TryRead(identifier.Parameters)
            : OnlyRead.GetValueOrDefault(oid) ?? ParameterSet.Find(identifier)?.ToAlgorithm();
        return algorithm is not null;
    }

    /// <summary>
    /// CMS names the hash beside the signature (RFC 5652 §5.3), and RFC 3370 §3.2 lets <c>rsaEncryption</c> stand for
    /// RSASSA-PKCS1-v1_5 with that hash.
    /// </summary>
    public static bool TryFrom(
        AlgorithmIdentifier signature,
        HashAlgorithmName digest,
        [NotNullWhen(true)] out SignatureAlgorithm? algorithm
    )
    {
        var family =
            signature.Algorithm == Oids.RsaEncryption ? SignatureFamily.RsaPkcs1
            : signature.Algorithm == Oids.EcPublicKey ? SignatureFamily.Ecdsa
            : (SignatureFamily?)null;
        if (family is null)
        {
            return TryFrom(signature, out algorithm);
        }

        algorithm = All.Concat(OnlyRead.Values)
            .FirstOrDefault(known => known.Family == family && known.Hash == digest);
        return algorithm is not null;
    }

    /// <summary>RFC 8410 §3: "the parameters MUST be absent".</summary>
    private static SignatureAlgorithm? Edwards(AlgorithmIdentifier identifier) =>
        !identifier.Parameters.IsEmpty ? null
        : identifier.Algorithm == Oids.Ed25519 ? Ed25519
        : Ed448;

    private static SignatureAlgorithm Plain(HashAlgorithmName hash) =>
        new($"PLAIN-ECDSA-{hash.Name}", SignatureFamily.PlainEcdsa, hash);

    private static SignatureAlgorithm Sha3(SignatureFamily family, HashAlgorithmName hash) =>
        new($"{(family == SignatureFamily.Ecdsa ? "ECDSA" : "RSA")}-{hash.Name}", family, hash);

    /// <summary>RFC 4055 §5: the parameters MUST be NULL.</summary>
    private static byte[] RsaPkcs1(ObjectIdentifier oid)
    {
        using var writer = new DerWriter(32);
        using (writer.Sequence())
        {
            writer.ObjectIdentifier(oid);
            writer.Null();
        }

        return writer.ToArray();
    }

    /// <summary>RFC 5758 §3.2, RFC 9881 §2, RFC 9909 §3: the parameters MUST be absent.</summary>
    private static byte[] Bare(ObjectIdentifier oid)
    {
        using var writer = new DerWriter(32);
        using (writer.Sequence())
        {
            writer.ObjectIdentifier(oid);
        }

        return writer.ToArray();
    }

    private static byte[] RsaPss(HashAlgorithmName hash)
    {
        using var writer = new DerWriter(96);
        using (writer.Sequence())
        {
            writer.ObjectIdentifier(Oids.RsaPss);
            PssParameters.Write(writer, hash);
        }

        return writer.ToArray();
    }
}
