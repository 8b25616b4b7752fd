using System.Security.Cryptography;
using AnTin.Authority.Ceremonies;
using AnTin.Pki.Signing;

namespace AnTin.TestKit.Authority;

/// <summary>
/// Keys of the real store, except the officers': those lie unprotected beside the world, because PINs are slow on
/// purpose and the tests sign hundreds of orders. <c>OfficerKeyDirectoryTests</c> has the real ones.
/// </summary>
public sealed class TestCeremonyKeys(ICeremonyKeys real, string directory)
    : PassedOnCeremonyKeys(real)
{
    public override Task<OfficerKey> OfficerKeyAsync(
        string officerId,
        string kind,
        CancellationToken cancellation
    )
    {
        if (!File.Exists(PathOf(directory, officerId, "p8")))
        {
            using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            File.WriteAllBytes(PathOf(directory, officerId, "p8"), made.ExportPkcs8PrivateKey());
        }

        using var key = Open(directory, officerId);
        return Task.FromResult(new OfficerKey($"officer:{officerId}", key.PublicKey.ToArray()));
    }

    public override Task EquipOfficerAsync(
        string officerId,
        byte[] certificate,
        CancellationToken cancellation
    ) => File.WriteAllBytesAsync(PathOf(directory, officerId, "crt"), certificate, cancellation);

    public static SoftwareSigner Open(string directory, string officerId)
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(File.ReadAllBytes(PathOf(directory, officerId, "p8")), out _);
        return new SoftwareSigner(key, SignatureAlgorithm.EcdsaSha256);
    }

    public static byte[] Certificate(string directory, string officerId) =>
        File.ReadAllBytes(PathOf(directory, officerId, "crt"));

    private static string PathOf(string directory, string officerId, string kind) =>
        Path.Combine(directory, $"officer-{officerId}.{kind}");
}
