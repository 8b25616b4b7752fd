using AnTin.Platform.Text;

namespace AnTin.Authority.Officers;

/// <summary>
/// Where the desk keeps what it knows of officers' passkeys, a file for each officer. Nothing in it is secret, and nothing
/// in it makes an officer: the authority has a list of its own.
/// </summary>
public sealed class PasskeyDirectory(string directory) : IDisposable
{
    private readonly OfficerFiles<PasskeyFile> files = new(directory, ".passkeys.json");

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
        foreach (var file in await files.AllAsync(cancellation))
        {
            if (file.Passkeys.Any(one => NameOf(one.CredentialId) == credential))
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

    public void Dispose() => files.Dispose();

    internal static string NameOf(ReadOnlySpan<byte> credentialId) => UrlBase64.Write(credentialId);

    internal async Task<PasskeyFile> FindAsync(string officerId, CancellationToken cancellation) =>
        await files.FindAsync(officerId, cancellation) ?? None(officerId);

    internal Task<PasskeyFile> ChangeAsync(
        string officerId,
        Func<PasskeyFile, PasskeyFile> change,
        CancellationToken cancellation
    ) => files.ChangeAsync(officerId, file => change(file ?? None(officerId)), cancellation);

    private static PasskeyFile None(string officerId) =>
        new(officerId, null, null, [], new Dictionary<string, uint>(StringComparer.Ordinal));
}
