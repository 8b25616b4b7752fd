using System.Formats.Asn1;

namespace AnTin.Signatures.EvidenceRecords;

/// <summary>
/// RFC 4998 §3.1, §4.1:
/// <code>
/// EvidenceRecord ::= SEQUENCE {
///     version                   INTEGER { v1(1) },
///     digestAlgorithms          SEQUENCE OF AlgorithmIdentifier,
///     cryptoInfos               [0] CryptoInfos OPTIONAL,
///     encryptionInfo            [1] EncryptionInfo OPTIONAL,
///     archiveTimeStampSequence  SEQUENCE OF ArchiveTimeStampChain }
/// ArchiveTimeStampChain ::= SEQUENCE OF ArchiveTimeStamp
/// ArchiveTimeStamp ::= SEQUENCE {
///     digestAlgorithm  [0] AlgorithmIdentifier OPTIONAL,
///     attributes       [1] Attributes OPTIONAL,
///     reducedHashtree  [2] SEQUENCE OF PartialHashtree OPTIONAL,
///     timeStamp        ContentInfo }
/// </code>
/// </summary>
internal static class Asn1EvidenceRecord
{
    private static readonly Asn1Tag HashTree = new(
        TagClass.ContextSpecific,
        2,
        isConstructed: true
    );

    /// <summary>Null for anything else, and for more chains and stamps than anybody makes.</summary>
    public static EvidenceRecord? Read(ReadOnlyMemory<byte> octets)
    {
        try
        {
            var record = new AsnReader(octets, AsnEncodingRules.BER).ReadSequence();
            record.ReadInteger();
            record.ReadSequence();
            while (record.PeekTag().TagClass == TagClass.ContextSpecific)
            {
                record.ReadEncodedValue();
            }

            var encoded = Elements(record.ReadSequence());
            return encoded.Count is 0 or > EvidenceRecord.MostStamps
                ? null
                : new EvidenceRecord(
                    [.. encoded.Select((_, i) => Chain(encoded, i))],
                    IsXml: false
                );
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    /// <exception cref="AsnContentException">It is none, or too long.</exception>
    private static ArchiveChain Chain(List<ReadOnlyMemory<byte>> chains, int index)
    {
        var stamps = Elements(new AsnReader(chains[index], AsnEncodingRules.BER).ReadSequence());
        return stamps.Count is 0 or > EvidenceRecord.MostStamps
            ? throw new AsnContentException()
            : new ArchiveChain([.. stamps.Select(Stamp)], () => Sequence(chains.Take(index)));
    }

    private static ArchiveStamp Stamp(ReadOnlyMemory<byte> octets)
    {
        var stamp = new AsnReader(octets, AsnEncodingRules.BER).ReadSequence();
        var tree = new List<IReadOnlyList<ReadOnlyMemory<byte>>>();
        while (stamp.PeekTag().TagClass == TagClass.ContextSpecific)
        {
            if (stamp.PeekTag() == HashTree)
            {
                ReadTree(stamp.ReadSequence(HashTree), tree);
            }
            else
            {
                stamp.ReadEncodedValue();
            }
        }

        var token = stamp.ReadEncodedValue();
        return new ArchiveStamp(tree, token, () => token);
    }

    private static void ReadTree(AsnReader lists, List<IReadOnlyList<ReadOnlyMemory<byte>>> tree)
    {
        foreach (var list in Elements(lists))
        {
            var digests = new AsnReader(list, AsnEncodingRules.BER).ReadSequence();
            var read = new List<ReadOnlyMemory<byte>>();
            while (digests.HasData)
            {
                read.Add(
                    read.Count < EvidenceRecord.Most
                        ? digests.ReadOctetString()
                        : throw new AsnContentException()
                );
            }

            tree.Add(read);
        }
    }

    private static List<ReadOnlyMemory<byte>> Elements(AsnReader sequence)
    {
        var elements = new List<ReadOnlyMemory<byte>>();
        while (sequence.HasData)
        {
            elements.Add(
                elements.Count < EvidenceRecord.Most
                    ? sequence.ReadEncodedValue()
                    : throw new AsnContentException()
            );
        }

        return elements;
    }

    /// <summary>§5.2: the chains before, as an ArchiveTimeStampSequence in DER.</summary>
    private static ReadOnlyMemory<byte>? Sequence(IEnumerable<ReadOnlyMemory<byte>> chains)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            foreach (var chain in chains)
            {
                writer.WriteEncodedValue(chain.Span);
            }
        }

        return writer.Encode();
    }
}
