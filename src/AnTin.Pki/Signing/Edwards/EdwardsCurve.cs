using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace AnTin.Pki.Signing.Edwards;

/// <summary>
/// A twisted Edwards curve a·x² + y² = 1 + d·x²·y² over the integers modulo p, with the numbers that RFC 8032 §5.1 and
/// §5.2 give it. Only public values pass through here, so nothing need take the same time for all of them.
/// </summary>
internal sealed class EdwardsCurve
{
    public static readonly EdwardsCurve Ed25519 = new(
        "Ed25519",
        octets: 32,
        prime: BigInteger.Pow(2, 255) - 19,
        a: -1,
        dOver: (-121_665, 121_666),
        cofactorBits: 3,
        order: BigInteger.Pow(2, 252) + Number("27742317777372353535851937790883648493"),
        baseX: "15112221349535400772501151409588531511454012693041857206046113283949847762202",
        baseY: "46316835694926478169428394003475163141307993866256225615783033603165251855960",
        digest: (r, key, message) =>
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
            hash.AppendData(r);
            hash.AppendData(key);
            hash.AppendData(message);
            return hash.GetHashAndReset();
        }
    );

    public static readonly EdwardsCurve Ed448 = new(
        "Ed448",
        octets: 57,
        prime: BigInteger.Pow(2, 448) - BigInteger.Pow(2, 224) - 1,
        a: 1,
        dOver: (-39_081, 1),
        cofactorBits: 2,
        order: BigInteger.Pow(2, 446)
            - Number("13818066809895115352007386748515426880336692474882178609894547503885"),
        baseX: "224580040295924300187604334099896036246789641632564134246125461686950415467406032909029192869357953282578032075146446173674602635247710",
        baseY: "298819210078481492676017930443930673437544040154080242095928241372331506189835876003536878655418784733982303233503462500531545062832660",
        digest: (r, key, message) =>
        {
            // §5.2: dom4(0, "") stands before everything else.
            using var hash = new Shake256();
            hash.AppendData("SigEd448\0\0"u8);
            hash.AppendData(r);
            hash.AppendData(key);
            hash.AppendData(message);
            return hash.GetHashAndReset(114);
        }
    );

    private readonly ChallengeDigest digest;

    private EdwardsCurve(
        string name,
        int octets,
        BigInteger prime,
        int a,
        (int Above, int Below) dOver,
        int cofactorBits,
        BigInteger order,
        string baseX,
        string baseY,
        ChallengeDigest digest
    )
    {
        Name = name;
        Octets = octets;
        Prime = prime;
        A = a;
        D = Reduce(dOver.Above * Inverse(dOver.Below));
        CofactorBits = cofactorBits;
        Order = order;
        Base = new EdwardsPoint(this, Number(baseX), Number(baseY), BigInteger.One);
        this.digest = digest;
    }

    private delegate byte[] ChallengeDigest(
        ReadOnlySpan<byte> r,
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> message
    );

    public string Name { get; }

    /// <summary>Of a point, and of a number beside it in a signature.</summary>
    public int Octets { get; }

    public BigInteger Prime { get; }

    public int A { get; }

    public BigInteger D { get; }

    /// <summary>How often doubling leads every point into the group of <see cref="Order"/>.</summary>
    public int CofactorBits { get; }

    /// <summary>L: of the group that <see cref="Base"/> spans.</summary>
    public BigInteger Order { get; }

    public EdwardsPoint Base { get; }

    public EdwardsPoint Neutral => new(this, BigInteger.Zero, BigInteger.One, BigInteger.One);

    /// <summary>Whether the platform has the hash of this curve: SHAKE256 came with OpenSSL 1.1.1 and later Windows.</summary>
    public bool IsSupported => this != Ed448 || Shake256.IsSupported;

    public static EdwardsCurve? Find(string name) =>
        name == Ed25519.Name ? Ed25519
        : name == Ed448.Name ? Ed448
        : null;

    /// <summary>The number k of §5.1.7 (2).</summary>
    public BigInteger Challenge(
        ReadOnlySpan<byte> r,
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> message
    ) => new BigInteger(digest(r, key, message), isUnsigned: true) % Order;

    public BigInteger Reduce(BigInteger value)
    {
        var rest = value % Prime;
        return rest.Sign < 0 ? rest + Prime : rest;
    }

    public BigInteger Inverse(BigInteger value) =>
        BigInteger.ModPow(Reduce(value), Prime - 2, Prime);

    /// <summary>§5.1.3 (2) and §5.2.3 (2): null where the value is no square.</summary>
    public BigInteger? Root(BigInteger square)
    {
        var root =
            Prime % 4 == 3
                ? BigInteger.ModPow(square, (Prime + 1) / 4, Prime)
                : BigInteger.ModPow(square, (Prime + 3) / 8, Prime);
        if (Reduce(root * root) != square && Prime % 4 == 1)
        {
            root = Reduce(root * BigInteger.ModPow(2, (Prime - 1) / 4, Prime));
        }

        return Reduce(root * root) == square ? root : null;
    }

    private static BigInteger Number(string digits) =>
        BigInteger.Parse(digits, CultureInfo.InvariantCulture);
}
