using AnTin.Pki.Certificates;
using AnTin.Registration.Contracts;

namespace AnTin.Authority.Officers;

/// <summary>
/// Where the desk keeps the certificates of officers' tokens, a file for each officer. Nothing in it is secret, and nothing
/// in it makes an officer: the authority has a list of its own.
/// </summary>
public sealed class TokenDirectory(string directory) : IDisposable
{
    private readonly OfficerFiles<TokenFile> files = new(directory, ".tokens.json");

    /// <summary>Puts a token's certificate beside the officer's key, so that the desk takes its signatures. May be repeated.</summary>
    public Task AdmitAsync(string officerId, byte[] certificate, CancellationToken cancellation)
    {
        var read = Certificate.From(certificate);
        var token = new OfficerToken(
            certificate,
            read.PublicKey.Encoded.ToArray(),
            read.Validity.NotAfter
        );
        return files.ChangeAsync(
            officerId,
            file => new TokenFile(officerId, [.. Others(file, token.KeyDigest()), token]),
            cancellation
        );
    }

    /// <summary>Forgets a token that a ceremony retired, whoever's it was.</summary>
    public async Task ForgetAsync(string keyDigest, CancellationToken cancellation)
    {
        foreach (var file in await files.AllAsync(cancellation))
        {
            if (Others(file, keyDigest).Count < file.Tokens.Count)
            {
                await files.ChangeAsync(
                    file.OfficerId,
                    one => new TokenFile(file.OfficerId, Others(one, keyDigest)),
                    cancellation
                );
            }
        }
    }

    public async Task<IReadOnlyList<OfficerToken>> FindAsync(
        string officerId,
        CancellationToken cancellation
    ) => (await files.FindAsync(officerId, cancellation))?.Tokens ?? [];

    /// <summary>Whose token a key is; null where it is nobody's.</summary>
    public async Task<string?> OwnerOfAsync(string keyDigest, CancellationToken cancellation) =>
        (await files.AllAsync(cancellation))
            .FirstOrDefault(file => file.Tokens.Any(one => one.KeyDigest() == keyDigest))
            ?.OfficerId;

    public void Dispose() => files.Dispose();

    private static IReadOnlyList<OfficerToken> Others(TokenFile? file, string keyDigest) =>
        [.. (file?.Tokens ?? []).Where(one => one.KeyDigest() != keyDigest)];
}
