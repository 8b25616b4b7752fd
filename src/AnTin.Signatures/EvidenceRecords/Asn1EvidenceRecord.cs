using System.Formats.Asn1;

namespace AnTin.Signatures.EvidenceRecords;

/// <summary>EvidenceRecord of RFC 4998 §3.1, without its first two optional parts and all after the first time stamp.</summary>
internal static class Asn1EvidenceRecord
{
    private static readonly Asn1Tag HashTree = new(
        TagClass.ContextSpecific,
        2,
        isConstructed: true
    );

    /// <summary>Null for anything else.</summary>
    public static EvidenceRecord? Read(ReadOnlyMemory<byte> octets)
    {
        try
        {
            var record = new AsnReader(octets, AsnEncodingRules.BER).ReadSequence();
            record.ReadInteger();
            record.ReadSequence();
            SkipTagged(record);
            var stamp = record.ReadSequence().ReadSequence().ReadSequence();
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

            return tree.Count > EvidenceRecord.Most
                ? null
                : new EvidenceRecord(tree, stamp.ReadEncodedValue());
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private static void SkipTagged(AsnReader reader)
    {
        while (reader.PeekTag().TagClass == TagClass.ContextSpecific)
        {
            reader.ReadEncodedValue();
        }
    }

    private static void ReadTree(AsnReader lists, List<IReadOnlyList<ReadOnlyMemory<byte>>> tree)
    {
        while (lists.HasData && tree.Count <= EvidenceRecord.Most)
        {
            var list = lists.ReadSequence();
            var digests = new List<ReadOnlyMemory<byte>>();
            while (list.HasData && digests.Count < EvidenceRecord.Most)
            {
                digests.Add(list.ReadOctetString());
            }

            tree.Add(digests);
        }
    }
}
