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
    public static async Task<int> RunAsync()
    {
        if (SoftHsm.Library is not { } library)
        {
            Console.WriteLine("SoftHSM (softhsm2) is not installed.");
            return 1;
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
            await MeasureAsync(store, token, KeyAlgorithm.P256, SignatureAlgorithm.EcdsaSha256);
            await MeasureAsync(store, token, KeyAlgorithm.Rsa2048, SignatureAlgorithm.RsaSha256);
            await MeasureAsync(store, token, KeyAlgorithm.Rsa3072, SignatureAlgorithm.RsaPssSha256);
        }

        folder.Delete(recursive: true);
        return 0;
    }

    private static async Task MeasureAsync(
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
        var ratio = new Ratio($"{signature} through the store", "bare C_SignInit and C_Sign");
        await ratio.MeasureAsync(
            () => Stopwatches.RateAsync(async () => await signer.SignAsync(message)),
            () => Task.FromResult(token.Run(session => Bare(session, mechanism, key, signature)))
        );
        ratio.Print();
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
