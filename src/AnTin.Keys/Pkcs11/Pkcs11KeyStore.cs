using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using AnTin.Keys.Pkcs11.Native;
using AnTin.Pki.Signing;

namespace AnTin.Keys.Pkcs11;

/// <summary>Keys in a PKCS #11 token: a hardware module in production, SoftHSM in tests.</summary>
public sealed class Pkcs11KeyStore : IKeyStore
{
    public const string Name = "pkcs11";

    private readonly Token token;
    private readonly TimeProvider clock;
    private readonly ConcurrentDictionary<(string Id, string Algorithm), TokenSigner> signers =
        new();

    /// <exception cref="KeyStoreException">The module cannot be loaded.</exception>
    public Pkcs11KeyStore(TokenOptions options, TimeProvider clock)
    {
        this.clock = clock;
        token = new Token(options, clock);
    }

    /// <summary>What the token can do; needs no PIN.</summary>
    public TokenReport Describe() => token.Describe();

    public Task<StoredKey> GenerateAsync(KeySpec spec, CancellationToken cancellation = default)
    {
        var id = TokenKeyId.New(clock.GetUtcNow());
        return RunAsync(session => Generate(session, id, spec), cancellation);
    }

    public async Task<ISigner> SignerAsync(
        KeyReference key,
        SignatureAlgorithm algorithm,
        int verifyEvery = 1,
        CancellationToken cancellation = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(verifyEvery, 1);
        var slot = (key.Id, algorithm.Name);
        if (!signers.TryGetValue(slot, out var signer))
        {
            var stored = await FindAsync(key, cancellation) ?? throw Missing(key);
            algorithm.RefuseUnfit(stored.Spec.Algorithm);
            signer = signers.GetOrAdd(slot, _ => new TokenSigner(token, stored, algorithm));
        }

        return new CheckedSigner(signer, verifyEvery);
    }

    public Task<IReadOnlyList<StoredKey>> ListAsync(CancellationToken cancellation = default) =>
        RunAsync<IReadOnlyList<StoredKey>>(
            session =>
                [
                    .. TokenKeys
                        .List(session)
                        .OrderBy(key => key.Reference.Id, StringComparer.Ordinal),
                ],
            cancellation
        );

    public Task<StoredKey?> FindAsync(KeyReference key, CancellationToken cancellation = default)
    {
        var id = IdOf(key);
        return RunAsync(session => TokenKeys.Describe(session, id), cancellation);
    }

    public Task DestroyAsync(KeyReference key, CancellationToken cancellation = default)
    {
        var id = IdOf(key);
        foreach (var slot in signers.Keys.Where(slot => slot.Id == id))
        {
            signers.TryRemove(slot, out _);
        }

        return RunAsync(
            session =>
            {
                TokenKeys.Destroy(session, id);
                return true;
            },
            cancellation
        );
    }

    public Task<WrappedKey> GenerateWrappedAsync(
        KeyReference wrappingKey,
        KeyAlgorithm algorithm,
        ReadOnlyMemory<byte> associatedData,
        CancellationToken cancellation = default
    ) =>
        RunAsync(
            session =>
                TokenWrapping.Make(
                    session,
                    WrappingKey(session, wrappingKey),
                    algorithm,
                    associatedData.Span
                ),
            cancellation
        );

    public async Task<IPrivateKey> OpenWrappedAsync(
        KeyReference wrappingKey,
        ReadOnlyMemory<byte> blob,
        ReadOnlyMemory<byte> associatedData,
        CancellationToken cancellation = default
    )
    {
        var (publicKey, wrapped) = await RunAsync(
            session =>
                TokenWrapping.Open(
                    session,
                    WrappingKey(session, wrappingKey),
                    blob.Span,
                    associatedData.Span
                ),
            cancellation
        );
        return new TokenPrivateKey(
            token,
            wrappingKey.Id,
            TokenPublicKey.KindOf(publicKey) ?? throw TokenFaults.Blob(),
            publicKey,
            wrapped
        );
    }

    public Task<byte[]> WrapAsync(
        KeyReference wrappingKey,
        ReadOnlyMemory<byte> secret,
        ReadOnlyMemory<byte> associatedData,
        CancellationToken cancellation = default
    ) =>
        RunAsync(
            session =>
                TokenSeal.Seal(
                    session,
                    WrappingKey(session, wrappingKey),
                    secret.Span,
                    associatedData.Span
                ),
            cancellation
        );

    public Task<byte[]> UnwrapAsync(
        KeyReference wrappingKey,
        ReadOnlyMemory<byte> blob,
        ReadOnlyMemory<byte> associatedData,
        CancellationToken cancellation = default
    ) =>
        RunAsync(
            session =>
                TokenSeal.Open(
                    session,
                    WrappingKey(session, wrappingKey),
                    blob.Span,
                    associatedData.Span
                ),
            cancellation
        );

    /// <summary>Signers given out before must not be used afterwards.</summary>
    public void Dispose() => token.Dispose();

    private static StoredKey Generate(TokenSession session, string id, KeySpec spec)
    {
        // A first attempt whose answer was lost may have left a key of this name.
        TokenKeys.Destroy(session, id);
        var key =
            spec.Algorithm == KeyAlgorithm.Aes256
                ? TokenKeys.MakeWrappingKey(session, id, spec.Label)
                : TokenKeys.MakePair(session, spec.Algorithm, id, spec.Label).Private;
        if (!TokenKeys.NeverLeaves(session, key))
        {
            TokenKeys.Destroy(session, id);
            throw TokenFaults.TooWeak(spec.Algorithm.Name());
        }

        return TokenKeys.Describe(session, id)
            ?? throw new KeyFaultException("The token does not show the key that it just made.");
    }

    private CULong WrappingKey(TokenSession session, KeyReference key) =>
        session.Find(Ck.Object.SecretKey, IdOf(key))
        ?? (
            session.Find(Ck.Object.PrivateKey, IdOf(key)) is null
                ? throw Missing(key)
                : throw new ArgumentException("Only an AES-256 key wraps others.", nameof(key))
        );

    private KeyStoreException Missing(KeyReference key) =>
        TokenFaults.NoSuchKey(key.ToString(), token.Options.Token);

    private static string IdOf(KeyReference key) =>
        key.Store == Name && Guid.TryParse(key.Id, out _)
            ? key.Id
            : throw TokenFaults.NotOurs(key.ToString());

    /// <summary>A token takes its time, above all to make RSA keys; callers' threads do not wait for it.</summary>
    private Task<T> RunAsync<T>(Func<TokenSession, T> act, CancellationToken cancellation) =>
        Task.Run(() => token.Run(act), cancellation);
}
