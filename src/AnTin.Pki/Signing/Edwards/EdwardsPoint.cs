using System.Numerics;

namespace AnTin.Pki.Signing.Edwards;

/// <summary>
/// A point in projective coordinates (x = X/Z, y = Y/Z). Both formulas are complete on these curves: no pair of points,
/// however chosen, needs a case of its own (RFC 8032 §5.1.4, §5.2.4).
/// </summary>
internal sealed record EdwardsPoint(EdwardsCurve Curve, BigInteger X, BigInteger Y, BigInteger Z)
{
    /// <summary>§5.1.3, §5.2.3. Null where the octets are no point, or not the only spelling of one.</summary>
    public static EdwardsPoint? Decode(EdwardsCurve curve, ReadOnlySpan<byte> encoded)
    {
        if (encoded.Length != curve.Octets)
        {
            return null;
        }

        var octets = encoded.ToArray();
        var isOdd = (octets[^1] & 0x80) != 0;
        octets[^1] &= 0x7f;
        var y = new BigInteger(octets, isUnsigned: true);
        if (y >= curve.Prime)
        {
            return null;
        }

        var squared = curve.Reduce(y * y);
        var square = curve.Reduce((squared - 1) * curve.Inverse(curve.D * squared - curve.A));
        if (curve.Root(square) is not { } x || (x.IsZero && isOdd))
        {
            return null;
        }

        return new EdwardsPoint(curve, x.IsEven == isOdd ? curve.Prime - x : x, y, BigInteger.One);
    }

    public byte[] Encode()
    {
        var inverse = Curve.Inverse(Z);
        var encoded = new byte[Curve.Octets];
        Curve.Reduce(Y * inverse).TryWriteBytes(encoded, out _, isUnsigned: true);
        if (!Curve.Reduce(X * inverse).IsEven)
        {
            encoded[^1] |= 0x80;
        }

        return encoded;
    }

    public EdwardsPoint Negate() => this with { X = Curve.Reduce(-X) };

    public EdwardsPoint Double()
    {
        var sum = X + Y;
        var b = sum * sum % Curve.Prime;
        var c = X * X % Curve.Prime;
        var d = Y * Y % Curve.Prime;
        var e = Curve.A * c;
        var f = e + d;
        var h = Z * Z % Curve.Prime;
        var j = f - 2 * h;
        return With((b - c - d) * j, f * (e - d), f * j);
    }

    public EdwardsPoint Add(EdwardsPoint other)
    {
        var a = Z * other.Z % Curve.Prime;
        var b = a * a % Curve.Prime;
        var c = X * other.X % Curve.Prime;
        var d = Y * other.Y % Curve.Prime;
        var e = c * d % Curve.Prime * Curve.D % Curve.Prime;
        var f = b - e;
        var g = b + e;
        return With(
            a * f % Curve.Prime * ((X + Y) * (other.X + other.Y) - c - d),
            a * g % Curve.Prime * (d - Curve.A * c),
            f * g
        );
    }

    /// <summary>This point times one number plus another times the other, bit by bit for both at once.</summary>
    public EdwardsPoint Combine(BigInteger times, EdwardsPoint other, BigInteger otherTimes)
    {
        EdwardsPoint?[] summands = [null, this, other, Add(other)];
        var sum = Curve.Neutral;
        for (var bit = (int)Curve.Order.GetBitLength(); bit >= 0; bit--)
        {
            sum = sum.Double();
            var which = Bit(times, bit) + 2 * Bit(otherTimes, bit);
            if (summands[which] is { } summand)
            {
                sum = sum.Add(summand);
            }
        }

        return sum;
    }

    /// <summary>One of the few points that doubling soon leads to nothing: no honest key or signature has one.</summary>
    public bool IsOfSmallOrder()
    {
        var point = this;
        for (var i = 0; i < Curve.CofactorBits; i++)
        {
            point = point.Double();
        }

        return Curve.Reduce(point.X).IsZero && Curve.Reduce(point.Y - point.Z).IsZero;
    }

    private static int Bit(BigInteger value, int bit) => (value >> bit).IsEven ? 0 : 1;

    private EdwardsPoint With(BigInteger x, BigInteger y, BigInteger z) =>
        new(Curve, x % Curve.Prime, y % Curve.Prime, z % Curve.Prime);
}
