using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace AnTin.Pki.Der;

/// <summary>An OBJECT IDENTIFIER with its content octets at hand, so that writing one is a copy (X.690 §8.19).</summary>
public sealed class ObjectIdentifier : IEquatable<ObjectIdentifier>
{
    private const int LongestContent = 128;
    private readonly byte[] content;

    private ObjectIdentifier(string dotted, byte[] content)
    {
        Dotted = dotted;
        this.content = content;
    }

    /// <summary>Such as <c>1.2.840.113549.1.1.11</c>.</summary>
    public string Dotted { get; }

    public ReadOnlySpan<byte> Content => content;

    /// <exception cref="FormatException">The text is not a dotted identifier.</exception>
    public static ObjectIdentifier Parse(string dotted) =>
        TryParse(dotted, out var oid)
            ? oid
            : throw new FormatException($"'{dotted}' is not a dotted object identifier.");

    public static bool TryParse(string? dotted, [NotNullWhen(true)] out ObjectIdentifier? oid)
    {
        oid = null;
        var arcs = (dotted ?? "").Split('.');
        var values = new BigInteger[arcs.Length];
        for (var i = 0; i < arcs.Length; i++)
        {
            if (
                arcs[i].Length is 0 or > 40
                || (arcs[i].Length > 1 && arcs[i][0] == '0')
                || !BigInteger.TryParse(
                    arcs[i],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out values[i]
                )
            )
            {
                return false;
            }
        }

        if (arcs.Length < 2 || values[0] > 2 || (values[0] < 2 && values[1] > 39))
        {
            return false;
        }

        var octets = new List<byte>();
        AppendBase128(octets, (values[0] * 40) + values[1]);
        foreach (var arc in values.AsSpan(2))
        {
            AppendBase128(octets, arc);
        }

        oid = new ObjectIdentifier(dotted!, [.. octets]);
        return octets.Count <= LongestContent;
    }

    /// <summary>Reads content octets; identifiers of <see cref="Oids"/> come back as the one instance, without allocation.</summary>
    public static bool TryFromContent(
        ReadOnlySpan<byte> content,
        [NotNullWhen(true)] out ObjectIdentifier? oid
    )
    {
        if (Oids.TryFindKnown(content, out oid))
        {
            return true;
        }

        oid = null;
        if (content.Length is 0 or > LongestContent || (content[^1] & 0x80) != 0)
        {
            return false;
        }

        var dotted = new StringBuilder();
        var arc = BigInteger.Zero;
        var starts = true;
        foreach (var octet in content)
        {
            if (starts && octet == 0x80)
            {
                return false;
            }

            arc = (arc << 7) | (octet & 0x7F);
            starts = (octet & 0x80) == 0;
            if (starts)
            {
                AppendArc(dotted, arc);
                arc = BigInteger.Zero;
            }
        }

        oid = new ObjectIdentifier(dotted.ToString(), content.ToArray());
        return true;
    }

    public bool Equals(ObjectIdentifier? other) =>
        other is not null
        && (ReferenceEquals(this, other) || content.AsSpan().SequenceEqual(other.content));

    public override bool Equals(object? obj) => Equals(obj as ObjectIdentifier);

    public override int GetHashCode() => Dotted.GetHashCode(StringComparison.Ordinal);

    public static bool operator ==(ObjectIdentifier? left, ObjectIdentifier? right) =>
        left is null ? right is null : left.Equals(right);

    public static bool operator !=(ObjectIdentifier? left, ObjectIdentifier? right) =>
        !(left == right);

    public override string ToString() => Dotted;

    private static void AppendArc(StringBuilder dotted, BigInteger arc)
    {
        if (dotted.Length > 0)
        {
            dotted.Append('.').Append(arc.ToString(CultureInfo.InvariantCulture));
            return;
        }

        var first =
            arc < 40 ? 0
            : arc < 80 ? 1
            : 2;
        dotted.Append(CultureInfo.InvariantCulture, $"{first}.{arc - (first * 40)}");
    }

    private static void AppendBase128(List<byte> octets, BigInteger value)
    {
        var at = octets.Count;
        octets.Add((byte)(value & 0x7F));
        for (value >>= 7; value > 0; value >>= 7)
        {
            octets.Insert(at, (byte)(0x80 | (byte)(value & 0x7F)));
        }
    }
}
