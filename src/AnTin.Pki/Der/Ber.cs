using System.Diagnostics.CodeAnalysis;

namespace AnTin.Pki.Der;

/// <summary>
/// CMS may come in BER (RFC 5652 §4): indefinite lengths, strings in pieces, long lengths. This turns it into definite
/// lengths once, so that one strict reader reads everything. Elements that are DER already keep every octet, and
/// with them the signatures over them.
/// </summary>
public static class Ber
{
    private const int Deepest = 32;
    private const byte OctetStringInPieces = DerTag.OctetString | DerTag.ConstructedBit;

    /// <summary>
    /// The first element of <paramref name="bytes"/> with definite lengths: a slice of the same memory when nothing had
    /// to change. <paramref name="consumed"/> says how many octets it took.
    /// </summary>
    public static bool TryToDefinite(
        ReadOnlyMemory<byte> bytes,
        out ReadOnlyMemory<byte> definite,
        out int consumed,
        [NotNullWhen(false)] out ReadError? error
    )
    {
        definite = default;
        consumed = 0;
        error = null;
        try
        {
            var walk = new Walk(bytes.Span);
            if (walk.IsDefinite(out consumed))
            {
                definite = bytes[..consumed];
                return true;
            }

            using var writer = new DerWriter(bytes.Length);
            walk = new Walk(bytes.Span);
            walk.Copy(writer, bytes.Length, 0);
            definite = writer.ToArray();
            consumed = walk.Position;
            return true;
        }
        catch (DerException broken)
        {
            error = broken.Error;
            return false;
        }
    }

    private ref struct Walk(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> bytes = bytes;

        public int Position { get; private set; }

        /// <summary>Whether the first element can be read as it is; looks at constructed elements only.</summary>
        public bool IsDefinite(out int consumed)
        {
            var end = 0;
            var depth = 0;
            consumed = 0;
            while (Position < bytes.Length)
            {
                var (tag, length) = Header(bytes.Length);
                if (length < 0 || tag == OctetStringInPieces || lengthWasPadded)
                {
                    return false;
                }

                if (depth++ == 0)
                {
                    end = Position + length;
                }

                Position += DerTag.IsConstructed(tag) ? 0 : length;
                if (Position >= end)
                {
                    break;
                }
            }

            consumed = end;
            return depth > 0 && Position == end;
        }

        private bool lengthWasPadded;

        public void Copy(DerWriter writer, int end, int depth)
        {
            if (depth > Deepest)
            {
                throw DerReader.BrokenAt(Position, "ber", $"is nested deeper than {Deepest}.");
            }

            var (tag, length) = Header(end);
            if (tag == OctetStringInPieces)
            {
                using (writer.Open(DerTag.OctetString))
                {
                    CopyPieces(writer, length, end, depth);
                }
            }
            else if (DerTag.IsConstructed(tag))
            {
                using (writer.Open(tag))
                {
                    CopyChildren(writer, length, end, depth);
                }
            }
            else
            {
                writer.Primitive(tag, Take(length));
            }
        }

        private void CopyChildren(DerWriter writer, int length, int end, int depth)
        {
            var stop = length < 0 ? end : Position + length;
            while (length < 0 ? !EndsHere(stop) : Position < stop)
            {
                Copy(writer, stop, depth + 1);
            }
        }

        /// <summary>X.690 §8.7.3: the pieces of a string, which may themselves be in pieces, make one string.</summary>
        private void CopyPieces(DerWriter writer, int length, int end, int depth)
        {
            if (depth > Deepest)
            {
                throw DerReader.BrokenAt(Position, "ber", $"is nested deeper than {Deepest}.");
            }

            var stop = length < 0 ? end : Position + length;
            while (length < 0 ? !EndsHere(stop) : Position < stop)
            {
                var at = Position;
                var (tag, size) = Header(stop);
                switch (tag)
                {
                    case DerTag.OctetString:
                        writer.Raw(Take(size));
                        break;
                    case OctetStringInPieces:
                        CopyPieces(writer, size, stop, depth + 1);
                        break;
                    default:
                        throw DerReader.BrokenAt(
                            at,
                            "ber",
                            $"a string in pieces holds tag 0x{tag:X2}."
                        );
                }
            }
        }

        /// <summary>X.690 §8.1.5: two zero octets end an indefinite length.</summary>
        private bool EndsHere(int end)
        {
            if (end - Position < 2)
            {
                throw DerReader.BrokenAt(Position, "ber", "an indefinite length has no end.");
            }

            if (bytes[Position] != 0 || bytes[Position + 1] != 0)
            {
                return false;
            }

            Position += 2;
            return true;
        }

        private ReadOnlySpan<byte> Take(int length)
        {
            var taken = bytes.Slice(Position, length);
            Position += length;
            return taken;
        }

        /// <summary>Identifier and length; −1 for an indefinite length.</summary>
        private (byte Tag, int Length) Header(int end)
        {
            if (end - Position < 2 || (bytes[Position] & 0x1F) == 0x1F)
            {
                throw DerReader.BrokenAt(Position, "ber", "no element begins here.");
            }

            var start = Position;
            var tag = bytes[start];
            int first = bytes[start + 1];
            Position += 2;
            lengthWasPadded = false;
            if (first == 0x80)
            {
                return DerTag.IsConstructed(tag)
                    ? (tag, -1)
                    : throw DerReader.BrokenAt(
                        start,
                        "ber",
                        "a primitive has an indefinite length."
                    );
            }

            long length = first < 0x80 ? first : LongLength(first & 0x7F, end);
            if (length > end - Position)
            {
                throw DerReader.BrokenAt(
                    start,
                    "ber",
                    $"claims {length} octets; {end - Position} are left."
                );
            }

            return (tag, (int)length);
        }

        private long LongLength(int octets, int end)
        {
            if (octets > 8 || octets > end - Position)
            {
                throw DerReader.BrokenAt(Position, "ber", $"has a length of {octets} octets.");
            }

            long length = 0;
            foreach (var octet in Take(octets))
            {
                length = length > int.MaxValue ? length : (length << 8) | octet;
            }

            lengthWasPadded = length < 0x80 || length >> (8 * (octets - 1)) == 0;
            return length;
        }
    }
}
