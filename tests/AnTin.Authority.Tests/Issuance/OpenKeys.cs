using AnTin.Platform.Results;
using AnTin.Registration.Contracts;
using AnTin.TestKit.Authority;

namespace AnTin.Authority.Tests.Issuance;

/// <summary>Officers' keys without PINs, by the mailbox of the account that decides.</summary>
internal sealed class OpenKeys(string root, IReadOnlyDictionary<string, string> officers)
    : IDecisionSigner
{
    public async Task<Result<IReadOnlyList<OfficerSignature>>> SignAsync(
        string officerId,
        string pin,
        IReadOnlyList<byte[]> messages,
        CancellationToken ct
    )
    {
        var officer = officers[officerId];
        using var signer = TestCeremonyKeys.Open(root, officer);
        var certificate = TestCeremonyKeys.Certificate(root, officer);
        var signatures = new List<OfficerSignature>(messages.Count);
        foreach (var message in messages)
        {
            var signature = await signer.SignAsync(message, ct);
            signatures.Add(
                new OfficerSignature(officer, DateTimeOffset.UnixEpoch, certificate, signature)
            );
        }

        return Result.Of<IReadOnlyList<OfficerSignature>>(signatures);
    }
}
