using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AnTin.Authority.Database;
using AnTin.Authority.Timestamping;
using AnTin.Keys;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Bench;

/// <summary>
/// A time-stamp unit whose key no profile of ours admits, put in place by hand. The certificate is nobody's; all else is the
/// real thing.
/// </summary>
internal static class ForeignUnit
{
    /// <summary>From now on it stamps: its certificate lasts longest.</summary>
    public static async Task OpenAsync(LiveAuthority live, KeyAlgorithm algorithm)
    {
        var key = await live.Get<IKeyStore>().GenerateAsync(new KeySpec(algorithm, "bench"));
        await using var context = live.World.Context();
        var unit = await context.Signers.SingleAsync(one => one.Kind == SignerKind.TimeStamp);
        var end = unit.NotAfter.AddDays(1);
        context.Signers.Add(
            new SignerRecord
            {
                Id = "bench",
                Kind = SignerKind.TimeStamp,
                IssuerId = unit.IssuerId,
                KeyName = key.Reference.ToString(),
                Algorithm = algorithm.DefaultSignature().Name,
                Certificate = CertificateOf(key, unit.NotBefore, end),
                NotBefore = unit.NotBefore,
                NotAfter = end,
                ProfileId = unit.ProfileId,
                Policy = unit.Policy,
                AccuracyMilliseconds = unit.AccuracyMilliseconds,
                CeremonyId = unit.CeremonyId,
            }
        );
        await context.SaveChangesAsync();
        await live.Get<TimeStampDesk>().OpenAsync(CancellationToken.None);
    }

    private static byte[] CertificateOf(StoredKey key, DateTimeOffset from, DateTimeOffset to)
    {
        using var issuer = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var name = new X500DistinguishedName("CN=bench");
        using var certificate = new CertificateRequest(
            name,
            System.Security.Cryptography.X509Certificates.PublicKey.CreateFromSubjectPublicKeyInfo(
                key.PublicKey.Span,
                out _
            ),
            HashAlgorithmName.SHA256
        ).Create(name, X509SignatureGenerator.CreateForECDsa(issuer), from, to, [1]);
        return certificate.RawData;
    }
}
