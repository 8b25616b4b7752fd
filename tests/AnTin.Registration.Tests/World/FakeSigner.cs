using System.Security.Cryptography;
using System.Text;
using AnTin.Platform.Results;
using AnTin.Registration.Contracts;

namespace AnTin.Registration.Tests.World;

/// <summary>Signs with a keyed digest of the officer's id; the PIN is 123456.</summary>
internal sealed class FakeSigner : IDecisionSigner
{
    public const string Pin = "123456";

    public int Calls { get; private set; }

    public Task<Result<IReadOnlyList<OfficerSignature>>> SignAsync(
        string officerId,
        string pin,
        IReadOnlyList<byte[]> messages,
        CancellationToken ct
    )
    {
        Calls++;
        if (pin != Pin)
        {
            return Task.FromResult<Result<IReadOnlyList<OfficerSignature>>>(
                new Refusal("KEY-PIN", new Sentence("Sai mã PIN", "Wrong PIN")) { Field = "Pin" }
            );
        }

        IReadOnlyList<OfficerSignature> signatures =
        [
            .. messages.Select(message => new OfficerSignature(
                officerId,
                DateTimeOffset.UnixEpoch,
                Encoding.UTF8.GetBytes(officerId),
                Sign(officerId, message)
            )),
        ];
        return Task.FromResult(Result.Of(signatures));
    }

    public static byte[] Sign(string officerId, byte[] message) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(officerId), message);
}
