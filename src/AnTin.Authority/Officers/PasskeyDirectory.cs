using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AnTin.Platform.Files;
using AnTin.Platform.Text;
using AnTin.Registration.Contracts;

namespace AnTin.Authority.Officers;

/// <summary>
/// Where the desk keeps what it knows of officers' passkeys, a file for each officer. Nothing in it is secret, and nothing
/// in it makes an officer: the authority has a list of its own.
/// </summary>
public sealed class PasskeyDirectory(string directory) : IDisposable
{
    // One change of a file at a time.
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>Marks a passkey as admitted, so that the desk asks for it. Nothing happens where the desk's files are elsewhere.</summary>
    public Task AdmitAsync(
        string officerId,
        string credential,
        DateTimeOffset at,
        CancellationToken cancellation
    ) =>
        ChangeAsync(
            officerId,
            file =>
                file with
                {
                    Passkeys =
                    [
                        .. file.Passkeys.Select(one =>
                            NameOf(one.CredentialId) == credential
                                ? one with
                                {
                                    AdmittedAt = one.AdmittedAt ?? at,
                                }
                                : one
                        ),
                    ],
                },
            cancellation
        );

    /// <summary>Forgets a passkey that a ceremony retired, whoever's it was.</summary>
    public async Task ForgetAsync(string credential, CancellationToken cancellation)
    {
        if (!Directory.Exists(directory))
        {
            return;
        }

        foreach (var path in Directory.EnumerateFiles(directory, "*.passkeys.json"))
        {
            var file = await ReadAsync(path, cancellation);
            if (file?.Passkeys.Any(one => NameOf(one.CredentialId) == credential) == true)
            {
                await ChangeAsync(
                    file.OfficerId,
                    one =>
                        one with
                        {
                            Passkeys =
                            [
                                .. one.Passkeys.Where(key =>
                                    NameOf(key.CredentialId) != credential
                                ),
                            ],
                        },
                    cancellation
                );
            }
        }
    }

    public void Dispose() => gate.Dispose();

    internal static string NameOf(ReadOnlySpan<byte> credentialId) => UrlBase64.Write(credentialId);

    internal async Task<PasskeyFile> FindAsync(string officerId, CancellationToken cancellation) =>
        await ReadAsync(PathOf(officerId), cancellation)
        ?? new PasskeyFile(
            officerId,
            null,
            null,
            [],
            new Dictionary<string, uint>(StringComparer.Ordinal)
        );

    internal async Task<PasskeyFile> ChangeAsync(
        string officerId,
        Func<PasskeyFile, PasskeyFile> change,
        CancellationToken cancellation
    )
    {
        await gate.WaitAsync(cancellation);
        try
        {
            var before = await FindAsync(officerId, cancellation);
            var after = change(before);
            if (!ReferenceEquals(before, after))
            {
                OwnersAlone.Directory(directory);
                await WholeFile.WriteAsync(
                    PathOf(officerId),
                    JsonSerializer.SerializeToUtf8Bytes(after),
                    cancellation
                );
            }

            return after;
        }
        finally
        {
            gate.Release();
        }
    }

    private static async Task<PasskeyFile?> ReadAsync(
        string path,
        CancellationToken cancellation
    ) =>
        File.Exists(path)
            ? JsonSerializer.Deserialize<PasskeyFile>(
                await File.ReadAllBytesAsync(path, cancellation)
            )
            : null;

    /// <summary>The file bears the id's digest, as the file of the officer's key does: no id ever becomes a path.</summary>
    private string PathOf(string officerId) =>
        Path.Combine(
            directory,
            $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(officerId)))}.passkeys.json"
        );
}
