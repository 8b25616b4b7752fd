using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;

namespace AnTin.Signatures.Cades;

/// <summary>
/// What an archive time stamp covers besides the signature itself. ETSI EN 319 122-1 §5.5.2:
/// <code>
/// ATSHashIndexV3 ::= SEQUENCE {
///     hashIndAlgorithm             AlgorithmIdentifier,
///     certificatesHashIndex        SEQUENCE OF OCTET STRING,
///     crlsHashIndex                SEQUENCE OF OCTET STRING,
///     unsignedAttrValuesHashIndex  SEQUENCE OF OCTET STRING }
/// </code>
/// It stands unsigned in the token, whose imprint covers it. The older ATSHashIndex (TS 101 733 V2.2.1 §6.4.2) is the
/// same with hashIndAlgorithm DEFAULT SHA-256 and whole attributes in place of their values.
/// </summary>
internal sealed class ArchiveHashIndex
{
    private const int Limit = 1024 * 1024;
    private const int MostEntries = 10_000;

    private readonly HashAlgorithmName hash;
    private readonly HashSet<string> certificates;
    private readonly HashSet<string> revocations;
    private readonly HashSet<string> attributes;

    private ArchiveHashIndex(
        ReadOnlyMemory<byte> encoded,
        bool isFirstVersion,
        HashAlgorithmName hash,
        HashSet<string> certificates,
        HashSet<string> revocations,
        HashSet<string> attributes
    )
    {
        Encoded = encoded;
        IsFirstVersion = isFirstVersion;
        this.hash = hash;
        this.certificates = certificates;
        this.revocations = revocations;
        this.attributes = attributes;
    }

    /// <summary>The value as it stands: the last part of what the token is made for.</summary>
    public ReadOnlyMemory<byte> Encoded { get; }

    public bool IsFirstVersion { get; }

    /// <summary>How many attribute values it names: a later index names more.</summary>
    public int Breadth => attributes.Count;

    /// <summary>The index of a token; null where there is none, more than one, or none that can be read.</summary>
    public static ArchiveHashIndex? Find(CmsSignerInfo tokenSigner)
    {
        var found = tokenSigner
            .UnsignedAttributes.Where(one =>
                one.Type == CadesOids.HashIndexV3 || one.Type == CadesOids.HashIndexV1
            )
            .ToList();
        if (found is not [{ SingleValue: { IsEmpty: false } value } attribute])
        {
            return null;
        }

        var isFirstVersion = attribute.Type == CadesOids.HashIndexV1;
        return DerReader.TryParse(
            value,
            "atsHashIndex",
            Limit,
            (ref DerReader reader) => Read(ref reader, value, isFirstVersion),
            out var index,
            out _
        )
            ? index
            : null;
    }

    /// <summary>An index of everything that a message holds now.</summary>
    public static byte[] Write(CmsSignedData message, CmsSignerInfo signer, HashAlgorithmName hash)
    {
        using var writer = new DerWriter(4096);
        using (writer.Sequence())
        {
            DigestAlgorithms.Write(writer, hash);
            Entries(message.CertificateElements);
            Entries(message.RevocationElements);
            Entries(
                signer.UnsignedAttributes.SelectMany(one =>
                    one.Values.Select(value => (ReadOnlyMemory<byte>)Named(one, value))
                )
            );
        }

        return writer.ToArray();

        void Entries(IEnumerable<ReadOnlyMemory<byte>> elements)
        {
            using (writer.Sequence())
            {
                foreach (var element in elements)
                {
                    writer.OctetString(DigestAlgorithms.Compute(hash, element.Span));
                }
            }
        }
    }

    public bool Covers(CmsAttribute attribute, ReadOnlyMemory<byte> value) =>
        attributes.Contains(
            Digest(IsFirstVersion ? attribute.Encoded.Span : Named(attribute, value))
        );

    /// <summary>§5.5.2: an index that names what the message does not hold is not valid.</summary>
    public bool NamesAbsent(CmsSignedData message, CmsSignerInfo signer) =>
        IsAnyAbsent(certificates, message.CertificateElements.Select(one => Digest(one.Span)))
        || IsAnyAbsent(revocations, message.RevocationElements.Select(one => Digest(one.Span)))
        || IsAnyAbsent(
            attributes,
            IsFirstVersion
                ? signer.UnsignedAttributes.Select(one => Digest(one.Encoded.Span))
                : signer.UnsignedAttributes.SelectMany(one =>
                    one.Values.Select(value => Digest(Named(one, value)))
                )
        );

    private static bool IsAnyAbsent(HashSet<string> named, IEnumerable<string> held) =>
        named.Count > 0 && !named.IsSubsetOf(held);

    /// <summary>The type and one value, each a whole element, one after the other.</summary>
    private static byte[] Named(CmsAttribute attribute, ReadOnlyMemory<byte> value)
    {
        using var writer = new DerWriter(value.Length + 32);
        writer.ObjectIdentifier(attribute.Type);
        writer.Raw(value.Span);
        return writer.ToArray();
    }

    private string Digest(ReadOnlySpan<byte> octets) =>
        Convert.ToHexString(DigestAlgorithms.Compute(hash, octets));

    private static ArchiveHashIndex Read(
        ref DerReader reader,
        ReadOnlyMemory<byte> encoded,
        bool isFirstVersion
    )
    {
        const string Field = "atsHashIndex";
        var inside = reader.Sequence(Field);
        var algorithm = ReadHash(ref inside, isFirstVersion);
        var index = new ArchiveHashIndex(
            encoded,
            isFirstVersion,
            algorithm,
            ReadEntries(ref inside),
            ReadEntries(ref inside),
            ReadEntries(ref inside)
        );
        inside.Complete();
        return index;
    }

    private static HashAlgorithmName ReadHash(ref DerReader inside, bool mayBeLeftOut)
    {
        const string Field = "atsHashIndex.hashIndAlgorithm";
        var ahead = inside;
        if (mayBeLeftOut && !ahead.Sequence(Field).Is(DerTag.ObjectIdentifier))
        {
            return HashAlgorithmName.SHA256;
        }

        var algorithm = AlgorithmIdentifier.Read(ref inside, Field);
        return DigestAlgorithms.TryFind(algorithm.Algorithm, out var known)
            ? known
            : throw inside.Broken(Field, $"{algorithm} is not known.");
    }

    private static HashSet<string> ReadEntries(ref DerReader reader)
    {
        const string Field = "atsHashIndex";
        var entries = new HashSet<string>(StringComparer.Ordinal);
        var list = reader.Sequence(Field);
        while (list.HasData)
        {
            if (entries.Count == MostEntries)
            {
                throw list.Broken(Field, $"has more than {MostEntries} entries.");
            }

            entries.Add(Convert.ToHexString(list.OctetString(Field).Span));
        }

        return entries;
    }
}
