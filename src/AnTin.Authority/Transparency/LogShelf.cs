using System.Text;
using System.Text.Json;
using AnTin.Keys;
using AnTin.Pki.Signing;
using AnTin.Platform.Files;
using AnTin.Platform.Transparency.Logs;
using AnTin.Platform.Transparency.Notes;

namespace AnTin.Authority.Transparency;

/// <summary>
/// The logs of this installation, all signed by one key, which is made when the first of them begins. Each is opened when
/// it is first asked for; one that cannot be opened is tried again.
/// </summary>
public sealed class LogShelf(LogSettings settings, IKeyStore keys, TimeProvider clock) : IDisposable
{
    /// <summary>Certificates and revocations.</summary>
    public const string Certificates = "certificates";

    /// <summary>Beside a log's checkpoint: its public key, for whoever copies it. Not to be believed from there.</summary>
    public const string KeyFile = "key";

    private const string IdentityFile = "identity.json";

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Dictionary<string, LogWriter> open = new(StringComparer.Ordinal);
    private (LogIdentity Identity, ISigner Signer)? key;

    /// <summary>Acts of one trust database, by its name.</summary>
    public static string Acts(string database) => $"acts/{database}";

    public static string DirectoryOf(string directory, string log) =>
        Path.Combine([directory, .. log.Split('/')]);

    /// <summary>Those that are open now.</summary>
    public async Task<IReadOnlyList<LogWriter>> OpenLogsAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            return [.. open.Values];
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc cref="LogWriter.OpenAsync" path="/exception"/>
    public async Task<LogWriter> OpenAsync(string log, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            if (open.TryGetValue(log, out var writer))
            {
                return writer;
            }

            var (identity, signer) = key ??= await KeyAsync(cancellation);
            var note = new NoteSigner($"{identity.Name}/{log}", signer);
            var directory = DirectoryOf(settings.Directory, log);
            writer = await LogWriter.OpenAsync(directory, note, clock, cancellation: cancellation);
            open.Add(log, writer);
            await WholeFile.WriteAsync(
                Path.Combine(directory, KeyFile),
                Encoding.UTF8.GetBytes(note.Key + "\n"),
                cancellation
            );
            return writer;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        gate.Dispose();
        foreach (var writer in open.Values)
        {
            writer.Dispose();
        }
    }

    private async Task<(LogIdentity, ISigner)> KeyAsync(CancellationToken cancellation)
    {
        var path = Path.Combine(settings.Directory, IdentityFile);
        LogIdentity identity;
        if (File.Exists(path))
        {
            identity =
                JsonSerializer.Deserialize<LogIdentity>(
                    await File.ReadAllBytesAsync(path, cancellation)
                ) ?? throw new InvalidDataException($"{path} names no key.");
        }
        else
        {
            var made = await FindOrMakeAsync(cancellation);
            identity = new LogIdentity(settings.Name, made.Reference.ToString());
            OwnersAlone.Directory(settings.Directory);
            await WholeFile.WriteAsync(
                path,
                JsonSerializer.SerializeToUtf8Bytes(identity),
                cancellation
            );
        }

        var signer = await keys.SignerAsync(
            KeyReference.Parse(identity.Key),
            SignatureAlgorithm.EcdsaSha256,
            cancellation: cancellation
        );
        return (identity, signer);
    }

    /// <summary>A start that ended before the identity was written has left its key: it is taken, not made twice.</summary>
    private async Task<StoredKey> FindOrMakeAsync(CancellationToken cancellation)
    {
        var spec = new KeySpec(KeyAlgorithm.P256, $"Nhật ký / log {settings.Name}");
        var known = await keys.ListAsync(cancellation);
        return known.FirstOrDefault(one => one.Spec == spec)
            ?? await keys.GenerateAsync(spec, cancellation);
    }
}
