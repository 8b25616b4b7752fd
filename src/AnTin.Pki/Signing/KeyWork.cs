using System.Globalization;
using System.Numerics;

namespace AnTin.Pki.Signing;

/// <summary>
/// How much checking of signatures one question may cause. A file can bring thousands of certificates and revocation answers
/// that all look alike, each with the dearest key there is; every pair of them is a signature to check, and no limit on any
/// one list holds the product. So all that is checked while a question is answered is counted here, wherever it is asked.
/// <code>
/// using var work = KeyWork.Limit(TimeSpan.FromSeconds(1));
/// </code>
/// What is counted is an estimate by kind and size of the key, not the clock: the same file gets the same answer on a slow
/// machine. Signatures that are remembered as right cost nothing. Without a limit nothing is counted.
/// </summary>
public sealed class KeyWork : IDisposable
{
    /// <summary>Microseconds of one multiplication modulo 1,024 bits.</summary>
    private const double OfMultiplication = 0.3;

    private const int LooksInAMicrosecond = 2;

    private static readonly AsyncLocal<KeyWork?> Current = new();

    private readonly KeyWork? outer;
    private long left;

    private KeyWork(long microseconds, KeyWork? outer)
    {
        left = microseconds;
        this.outer = outer;
    }

    /// <summary>Counts from here until it is disposed, in this flow of execution and what it awaits.</summary>
    /// <param name="most">Of an ordinary processor; what one has left counts also within another.</param>
    public static KeyWork Limit(TimeSpan most) =>
        Current.Value = new KeyWork((long)most.TotalMicroseconds, Current.Value);

    /// <summary>Ends the limit.</summary>
    public void Dispose() => Current.Value = outer;

    /// <exception cref="KeyWorkException">No work is left.</exception>
    internal static void Take(long microseconds)
    {
        for (var work = Current.Value; work is not null; work = work.outer)
        {
            if (Interlocked.Add(ref work.left, -microseconds) < 0)
            {
                throw new KeyWorkException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Checking signatures takes more work than the limit ({-work.left} µs more)."
                    )
                );
            }
        }
    }

    /// <summary>So many certificates are looked through for one that fits: little each, much in all.</summary>
    /// <exception cref="KeyWorkException">No work is left.</exception>
    internal static void TakeLooks(int certificates) => Take(certificates / LooksInAMicrosecond);

    /// <summary>What one check with this key takes, in microseconds, when the key is at hand.</summary>
    internal static long CostOf(PublicKeyInfo key) =>
        key.Kind switch
        {
            KeyKind.Rsa => OfRsa(key.Size, key.Exponent),
            KeyKind.EllipticCurve => key.Size <= 256 ? 100 : 1_000,
            KeyKind.ForeignCurve => key.Size <= 256 ? 500 : 2_000,
            KeyKind.EdwardsCurve => key.Size <= 256 ? 4_000 : 12_000,
            // ML-DSA's keys are long and quickly used, SLH-DSA's short and slow.
            KeyKind.PostQuantum => key.Size > 8 * 64 ? 300 : 5_000,
            _ => 0,
        };

    private static long OfRsa(int bits, BigInteger exponent)
    {
        var multiplications =
            exponent.GetBitLength() + (long)BigInteger.PopCount(BigInteger.Abs(exponent));
        var ofOne = OfMultiplication * (bits / 1024.0) * (bits / 1024.0);
        return 10 + (long)(ofOne * multiplications);
    }
}
