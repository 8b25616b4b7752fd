namespace AnTin.Pki.Der;

/// <summary>
/// Whether bytes are the one encoding DER has for their value (X.690 §10, §11), as far as that can be seen without
/// knowing the type. Lengths and nesting are checked by <see cref="DerReader"/> on the way.
/// </summary>
internal static class DerCanonical
{
    private const int Deepest = 32;

    /// <summary>The first place where the encoding is not the canonical one; null when there is none.</summary>
    public static ReadError? FirstViolation(ReadOnlyMemory<byte> encoded)
    {
        try
        {
            var reader = new DerReader(encoded, "der");
            Walk(ref reader, 0);
            return null;
        }
        catch (DerException violation)
        {
            return violation.Error;
        }
    }

    private static void Walk(ref DerReader reader, int depth)
    {
        if (depth > Deepest)
        {
            throw reader.Broken("der", $"is nested deeper than {Deepest}.");
        }

        while (reader.HasData)
        {
            var element = reader.Any("der");
            if (DerTag.IsConstructed(element.Tag))
            {
                var inside = reader.Inside(element, "der");
                Walk(ref inside, depth + 1);
                if (element.Tag == DerTag.Set)
                {
                    CheckSorted(reader.Inside(element, "set"));
                }
            }
            else
            {
                CheckPrimitive(element, reader.ContentSpan(element));
            }
        }
    }

    /// <summary>§11.6: the elements of a SET OF in ascending order of their encodings.</summary>
    private static void CheckSorted(DerReader set)
    {
        ReadOnlyMemory<byte> before = default;
        while (set.HasData)
        {
            var element = set.Any("set");
            var whole = set.Whole(element);
            if (before.Span.SequenceCompareTo(whole.Span) > 0)
            {
                throw DerReader.BrokenAt(element.Start, "set", "is not in ascending order.");
            }

            before = whole;
        }
    }

    private static void CheckPrimitive(DerElement element, ReadOnlySpan<byte> content)
    {
        var wrong = element.Tag switch
        {
            // §11.1: TRUE is FF. FALSE is every time the default here, and §11.5 forbids writing defaults.
            DerTag.Boolean => content is not [0xFF]
                ? "is a BOOLEAN other than FF, or a default written out."
                : null,
            // §8.3.2
            DerTag.Integer or DerTag.Enumerated => content.IsEmpty
            || (content.Length > 1 && content[0] == 0x00 && content[1] < 0x80)
            || (content.Length > 1 && content[0] == 0xFF && content[1] >= 0x80)
                ? "is an INTEGER not in its shortest form."
                : null,
            // §11.2.1: the unused bits are zero.
            DerTag.BitString => content.IsEmpty
            || content[0] > 7
            || (content.Length == 1 && content[0] != 0)
            || (content[^1] & ((1 << content[0]) - 1)) != 0 && content.Length > 1
                ? "is a BIT STRING with unused bits set."
                : null,
            DerTag.Null => content.IsEmpty ? null : "is a NULL with content.",
            _ => null,
        };
        if (wrong is not null)
        {
            throw DerReader.BrokenAt(element.Start, "der", wrong);
        }
    }
}
