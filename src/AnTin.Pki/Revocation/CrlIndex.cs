using AnTin.Pki.Certificates;
using AnTin.Pki.Der;

namespace AnTin.Pki.Revocation;

/// <summary>
/// The entries of a CRL as offsets, in a hash table with open addressing by serial: four octets of memory for a slot,
/// two slots for an entry. Every entry was read once while building, so finding cannot fail later.
/// </summary>
internal sealed class CrlIndex
{
    private const string Field = "revokedCertificates";
    private readonly ReadOnlyMemory<byte> list;
    private readonly int[] offsets;
    private readonly int[] slots;
    private readonly List<CertificateSerial> repeated = [];

    private CrlIndex(ReadOnlyMemory<byte> list, int[] offsets)
    {
        this.list = list;
        this.offsets = offsets;
        slots = new int[
            offsets.Length == 0 ? 0 : (int)uint.Min(1u << 30, RoundUp((uint)offsets.Length * 2))
        ];
        Array.Fill(slots, -1);
        foreach (var offset in offsets)
        {
            var slot = FreeSlot(SerialAt(offset));
            if (slot < 0)
            {
                repeated.Add(CertificateSerial.FromContent(SerialAt(offset)));
            }
            else
            {
                slots[slot] = offset;
            }
        }
    }

    public static CrlIndex Empty { get; } = new(default, []);

    public int Count => offsets.Length;

    /// <summary>Serials that stand in the list more than once.</summary>
    public IReadOnlyList<CertificateSerial> Repeated => repeated;

    /// <summary>Reads every entry once, collecting where each stands and what critical extensions are not understood.</summary>
    public static CrlIndex Build(
        ref DerReader tbs,
        DerElement listElement,
        List<ObjectIdentifier> unknown
    )
    {
        var content = tbs.Content(listElement);
        var reader = new DerReader(content, Field);
        var starts = new List<int>(content.Length / 32);
        while (reader.HasData)
        {
            starts.Add(reader.Position);
            ReadEntry(ref reader, unknown);
        }

        return new CrlIndex(content, [.. starts]);
    }

    public RevokedCertificate? Find(CertificateSerial serial)
    {
        if (offsets.Length == 0)
        {
            return null;
        }

        for (
            var slot = SlotOf(serial.Content);
            slots[slot] >= 0;
            slot = (slot + 1) & (slots.Length - 1)
        )
        {
            if (SerialAt(slots[slot]).SequenceEqual(serial.Content))
            {
                return EntryAt(slots[slot]);
            }
        }

        return null;
    }

    public IEnumerable<RevokedCertificate> All() => offsets.Select(EntryAt);

    private static uint RoundUp(uint value) =>
        System.Numerics.BitOperations.RoundUpToPowerOf2(value);

    private RevokedCertificate EntryAt(int offset)
    {
        var reader = new DerReader(list[offset..], Field);
        return ReadEntry(ref reader, []);
    }

    /// <summary>The entry was read before: identifier, length, then the serial with a length of one octet.</summary>
    private ReadOnlySpan<byte> SerialAt(int offset)
    {
        var span = list.Span;
        var serial = offset + 2 + (span[offset + 1] < 0x80 ? 0 : span[offset + 1] & 0x7F);
        return span.Slice(serial + 2, span[serial + 1]);
    }

    /// <summary>Where a serial belongs; -1 when it is there already.</summary>
    private int FreeSlot(ReadOnlySpan<byte> serial)
    {
        var slot = SlotOf(serial);
        while (slots[slot] >= 0)
        {
            if (SerialAt(slots[slot]).SequenceEqual(serial))
            {
                return -1;
            }

            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }

    private int SlotOf(ReadOnlySpan<byte> serial)
    {
        var hash = default(HashCode);
        hash.AddBytes(serial);
        return hash.ToHashCode() & (slots.Length - 1);
    }

    private static RevokedCertificate ReadEntry(
        ref DerReader reader,
        List<ObjectIdentifier> unknown
    )
    {
        var entry = reader.Sequence(Field);
        var serial = CertificateSerial.Read(ref entry, "userCertificate");
        var at = entry.Time("revocationDate");
        var reason = RevocationReason.Unspecified;
        DateTimeOffset? invalidSince = null;
        if (entry.HasData)
        {
            var extensions = entry.Sequence("crlEntryExtensions");
            while (extensions.HasData)
            {
                ReadExtension(ref extensions, ref reason, ref invalidSince, unknown);
            }
        }

        entry.Complete();
        return new RevokedCertificate(serial, at, reason, invalidSince);
    }

    /// <summary>Read in place: a list of a million extensions would cost more than everything else here.</summary>
    private static void ReadExtension(
        ref DerReader extensions,
        ref RevocationReason reason,
        ref DateTimeOffset? invalidSince,
        List<ObjectIdentifier> unknown
    )
    {
        const string Part = "crlEntryExtensions";
        var extension = extensions.Sequence(Part);
        var identifier = extension.ObjectIdentifier(Part);
        var isCritical = extension.Is(DerTag.Boolean) && extension.Boolean(Part);
        var octets = extension.Element(DerTag.OctetString, Part);
        extension.Complete();
        var value = extensions.Inside(octets, Part);
        if (identifier == Oids.CrlReason)
        {
            reason = (RevocationReason)value.SmallInteger("reasonCode", DerTag.Enumerated);
        }
        else if (identifier == Oids.InvalidityDate)
        {
            invalidSince = value.Time("invalidityDate");
        }
        else if (isCritical && !unknown.Contains(identifier))
        {
            unknown.Add(identifier);
        }
    }
}
