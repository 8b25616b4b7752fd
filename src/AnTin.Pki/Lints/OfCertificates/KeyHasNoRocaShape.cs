using System.Numerics;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>
/// CVE-2017-15361 (ROCA): a family of smart cards made RSA primes of the form k·M + (65537ᵃ mod M). The modulus then
/// is a power of 65,537 modulo every small prime that divides M, which happens by chance once in some 2²⁸ keys.
/// </summary>
internal sealed class KeyHasNoRocaShape : Lint<CertificateUnderLint>
{
    private static readonly int[] Primes =
    [
        11,
        13,
        17,
        19,
        37,
        53,
        61,
        71,
        73,
        79,
        97,
        103,
        107,
        109,
        127,
        151,
        157,
    ];

    private static readonly Dictionary<int, HashSet<int>> Powers = Primes.ToDictionary(
        prime => prime,
        PowersModulo
    );

    public override string Source => "CVE-2017-15361, CABF BR §6.1.1.3";

    public override IEnumerable<string> Check(CertificateUnderLint subject) =>
        subject.Certificate.PublicKey is { Kind: KeyKind.Rsa } key
        && Primes.All(prime => Powers[prime].Contains((int)(key.Modulus % prime)))
            ? ["The modulus has the shape of keys whose private half can be computed."]
            : [];

    private static HashSet<int> PowersModulo(int prime)
    {
        var powers = new HashSet<int>();
        for (var power = BigInteger.One; powers.Add((int)power); power = power * 65_537 % prime) { }
        return powers;
    }
}
