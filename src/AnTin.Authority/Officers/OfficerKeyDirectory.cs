using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AnTin.Keys;
using AnTin.Keys.Pins;
using AnTin.Pki.Signing;
using AnTin.Platform.Files;

namespace AnTin.Authority.Officers;

/// <summary>
/// The officers' own keys: one file each, opened by the officer's PIN and the desk's key store together. The authority
/// never signs with them; the desk does, when the officer decides.
/// </summary>
/// <param name="directory">Where the files lie.</param>
/// <param name="store">The key store of the desk's zone.</param>
public sealed class OfficerKeyDirectory(string directory, IKeyStore store) : IDisposable
{
    public const int LeastPinLength = 6;
    public const int MostWrongPins = 5;
    private const string WrapperLabel = "officer-keys";

    // One change of a file at a time: wrong PINs are counted in it.
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>Null when the officer has no key yet.</summary>
    public async Task<byte[]?> FindPublicKeyAsync(
        string officerId,
        CancellationToken cancellation
    ) => (await ReadAsync(officerId, cancellation))?.PublicKey;

    /// <summary>Makes a key under a PIN; the answer is its public half (DER SubjectPublicKeyInfo).</summary>
    public async Task<byte[]> MakeAsync(
        string officerId,
        KeyAlgorithm algorithm,
        string pin,
        CancellationToken cancellation
    )
    {
        var made = PinProtectedKey.Generate(algorithm, pin, officerId);
        var wrapped = await store.WrapAsync(
            await WrapperAsync(cancellation),
            made.Blob,
            Encoding.UTF8.GetBytes(officerId),
            cancellation
        );
        var publicKey = made.PublicKey.ToArray();
        await WriteAsync(new OfficerKeyFile(officerId, publicKey, wrapped, null, 0), cancellation);
        return publicKey;
    }

    /// <summary>Puts the certificate beside the key.</summary>
    public async Task EquipAsync(
        string officerId,
        byte[] certificate,
        CancellationToken cancellation
    )
    {
        await gate.WaitAsync(cancellation);
        try
        {
            var file =
                await ReadAsync(officerId, cancellation)
                ?? throw new InvalidOperationException($"Officer {officerId} has no key.");
            await WriteAsync(file with { Certificate = certificate }, cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>
    /// Signs messages with SHA-256 under one PIN. The attempt is counted before the PIN is tried, so that a crash does
    /// not give another.
    /// </summary>
    public async Task<OfficerSigning> SignAsync(
        string officerId,
        string pin,
        IReadOnlyList<byte[]> messages,
        CancellationToken cancellation
    )
    {
        await gate.WaitAsync(cancellation);
        try
        {
            var file = await ReadAsync(officerId, cancellation);
            if (file?.Certificate is null)
            {
                return new OfficerSigning(OfficerSigningOutcome.NoKey, [], [], 0);
            }

            if (file.WrongPins >= MostWrongPins)
            {
                return new OfficerSigning(OfficerSigningOutcome.Locked, [], [], 0);
            }

            var counted = file with { WrongPins = file.WrongPins + 1 };
            await WriteAsync(counted, cancellation);
            return await OpenAndSignAsync(counted, pin, messages, cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<OfficerSigning> OpenAndSignAsync(
        OfficerKeyFile file,
        string pin,
        IReadOnlyList<byte[]> messages,
        CancellationToken cancellation
    )
    {
        var blob = await store.UnwrapAsync(
            await WrapperAsync(cancellation),
            file.Key,
            Encoding.UTF8.GetBytes(file.OfficerId),
            cancellation
        );
        if (!PinProtectedKey.TryOpen(blob, pin, file.OfficerId, out var key))
        {
            var left = MostWrongPins - file.WrongPins;
            var outcome = left > 0 ? OfficerSigningOutcome.WrongPin : OfficerSigningOutcome.Locked;
            return new OfficerSigning(outcome, [], [], left);
        }

        using (key)
        {
            await WriteAsync(file with { WrongPins = 0 }, cancellation);
            var algorithm = key.Algorithm.IsElliptic()
                ? SignatureAlgorithm.EcdsaSha256
                : SignatureAlgorithm.RsaSha256;
            var signer = key.AsSigner(algorithm);
            var signatures = new List<byte[]>(messages.Count);
            foreach (var message in messages)
            {
                signatures.Add(await signer.SignAsync(message, cancellation));
            }

            return new OfficerSigning(
                OfficerSigningOutcome.Signed,
                signatures,
                file.Certificate!,
                MostWrongPins
            );
        }
    }

    private async Task<KeyReference> WrapperAsync(CancellationToken cancellation)
    {
        var keys = await store.ListAsync(cancellation);
        var wrapper =
            keys.FirstOrDefault(key =>
                key.Spec is { Algorithm: KeyAlgorithm.Aes256, Label: WrapperLabel }
            )
            ?? await store.GenerateAsync(
                new KeySpec(KeyAlgorithm.Aes256, WrapperLabel),
                cancellation
            );
        return wrapper.Reference;
    }

    private async Task<OfficerKeyFile?> ReadAsync(string officerId, CancellationToken cancellation)
    {
        var path = PathOf(officerId);
        return File.Exists(path)
            ? JsonSerializer.Deserialize<OfficerKeyFile>(
                await File.ReadAllBytesAsync(path, cancellation)
            )
            : null;
    }

    private Task WriteAsync(OfficerKeyFile file, CancellationToken cancellation)
    {
        OwnersAlone.Directory(directory);
        return WholeFile.WriteAsync(
            PathOf(file.OfficerId),
            JsonSerializer.SerializeToUtf8Bytes(file),
            cancellation
        );
    }

    /// <summary>Ids may be mailboxes: the file bears the id's digest, so no id ever becomes a path.</summary>
    private string PathOf(string officerId) =>
        Path.Combine(
            directory,
            $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(officerId)))}.json"
        );
}
