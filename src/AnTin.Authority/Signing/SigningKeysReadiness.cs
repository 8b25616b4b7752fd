using AnTin.Keys;
using AnTin.Platform.Watching;

namespace AnTin.Authority.Signing;

/// <summary>The key store answers: a token that was pulled or locked does not.</summary>
internal sealed class SigningKeysReadiness(IKeyStore store) : IReadiness
{
    public string Name => "keys";

    public async Task<string?> FindProblemAsync(CancellationToken cancellation)
    {
        try
        {
            await store.ListAsync(cancellation);
            return null;
        }
        catch (KeyStoreException)
        {
            return "the key store does not answer";
        }
    }
}
