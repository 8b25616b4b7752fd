using AnTin.Keys;
using AnTin.Keys.Pkcs11;
using AnTin.Keys.Pkcs11.Native;
using AnTin.Pki.Signing;
using AnTin.TestKit;

namespace AnTin.Bench;

/// <summary>
/// A signature through our store (message hashed, session borrowed, value in DER, every hundredth verified) against the
/// bare pair of calls of the same token, key and thread.
/// </summary>
internal static class TokenBench
{
    private const double LeastOfBare = 90;

    public static async Task RunAsync(Bounds bounds)
    {
        if (SoftHsm.Library is not { } library)
        {
            Console.WriteLine("SoftHSM (softhsm2) is not installed: nothing was measured.");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("antin-bench-");
        var options = new TokenOptions
        {
            Library = library,
            Token = await SoftHsm.NewTokenAsync(),
            PinFile = SoftHsm.PinFile(folder.FullName),
        };
        using (var store = new Pkcs11KeyStore(options, TimeProvider.System))
        using (var token = new Token(options, TimeProvider.System))
        {
            foreach (
                var (algorithm, signature) in new[]
                {
                    (KeyAlgorithm.P256, SignatureAlgorithm.EcdsaSha256),
                    (KeyAlgorithm.Rsa2048, SignatureAlgorithm.RsaSha256),
                    (KeyAlgorithm.Rsa3072, SignatureAlgorithm.RsaPssSha256),
                }
            )
            {
                var ratio = await MeasureAsync(store, token, algorithm, signature);
                ratio.Print();
                bounds.AtLeast(ratio.Name, ratio.Percent, LeastOfBare, "%");
            }
        }

        folder.Delete(recursive: true);
    }

    private static async Task<Ratio> MeasureAsync(
        Pkcs11KeyStore store,
        Token token,
        KeyAlgorithm algorithm,
        SignatureAlgorithm signature
    )
    {
        var key = await store.GenerateAsync(new KeySpec(algorithm, "bench"));
        var signer = await store.SignerAsync(key.Reference, signature, verifyEvery: 100);
        using var mechanism = TokenMechanisms.Of(signature);
        var message = new byte[300];
        var ratio = new Ratio($"SoftHSM, {signature} through our store", "bare calls");
        await ratio.MeasureAsync(
            () => Stopwatches.RateAsync(async () => await signer.SignAsync(message)),
            () => Task.FromResult(token.Run(session => Bare(session, mechanism, key, signature)))
        );
        return ratio;
    }

    /// <summary>One session, one handle, one input: nothing but the token works.</summary>
    private static double Bare(
        TokenSession session,
        Mechanism mechanism,
        StoredKey key,
        SignatureAlgorithm signature
    )
    {
        var handle = session.Find(Ck.Object.PrivateKey, key.Reference.Id)!.Value;
        var input = TokenMechanisms.Input(signature, new byte[32]);
        return Stopwatches.Rate(() =>
            session.Functions.Sign(session.Handle, mechanism, handle, input, 512)
        );
    }
}
