namespace AnTin.Signatures.Xml.Canonicalisation;

/// <summary>Canonical XML sorts by code point; UTF-16 units sort otherwise beyond U+FFFF.</summary>
internal sealed class CodePointOrder : IComparer<string>
{
    public static readonly CodePointOrder Comparer = new();

    public int Compare(string? x, string? y)
    {
        var one = x.AsSpan();
        var other = y.AsSpan();
        var common = one.CommonPrefixLength(other);
        if (common == one.Length || common == other.Length)
        {
            return one.Length - other.Length;
        }

        var (a, b) = (one[common], other[common]);
        // Halves of pairs stand for code points above all others.
        return char.IsSurrogate(a) == char.IsSurrogate(b) ? a - b
            : char.IsSurrogate(a) ? 1
            : -1;
    }
}
