using AnTin.Keys.Pkcs11.Native;

namespace AnTin.Keys.Pkcs11;

/// <summary>What a token says of itself, for <c>antin doctor</c>.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Manufacturer">Who made it.</param>
/// <param name="Model">Which model.</param>
/// <param name="Serial">Its serial number.</param>
/// <param name="IsPinLocked">Too many wrong PINs were tried.</param>
/// <param name="Mechanisms">Numbers of PKCS #11 mechanisms.</param>
public sealed record TokenReport(
    string Label,
    string Manufacturer,
    string Model,
    string Serial,
    bool IsPinLocked,
    IReadOnlySet<uint> Mechanisms
)
{
    private static readonly (string Name, uint[] Mechanisms)[] Abilities =
    [
        ("RSA", [Ck.Mechanism.RsaKeyPairGeneration, Ck.Mechanism.RsaPkcs]),
        ("RSA-PSS", [Ck.Mechanism.RsaKeyPairGeneration, Ck.Mechanism.RsaPss]),
        ("ECDSA", [Ck.Mechanism.EcKeyPairGeneration, Ck.Mechanism.Ecdsa]),
        (
            "AES wrapping",
            [Ck.Mechanism.AesKeyGeneration, Ck.Mechanism.AesKeyWrapPad, Ck.Mechanism.AesGcm]
        ),
    ];

    /// <summary>What this service can do with it.</summary>
    public IReadOnlyList<string> Can =>
        [
            .. Abilities
                .Where(one => one.Mechanisms.All(Mechanisms.Contains))
                .Select(one => one.Name),
        ];

    /// <summary>What this service would need and it lacks.</summary>
    public IReadOnlyList<string> Cannot =>
        [.. Abilities.Select(one => one.Name).Except(Can, StringComparer.Ordinal)];
}
