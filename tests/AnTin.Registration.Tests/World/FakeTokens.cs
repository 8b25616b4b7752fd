using System.Text;
using AnTin.Platform.Results;
using AnTin.Registration.Contracts;

namespace AnTin.Registration.Tests.World;

/// <summary>Everybody has a token, unless named otherwise; its signature is the statement's own octets.</summary>
internal sealed class FakeTokens : IOfficerTokens
{
    /// <summary>Mailboxes of officers who have none.</summary>
    public HashSet<string> Without { get; } = new(StringComparer.Ordinal);

    public Task<IReadOnlyList<OfficerToken>> ListAsync(string officerId, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<OfficerToken>>(
            Without.Contains(officerId)
                ? []
                : [new OfficerToken([], Encoding.UTF8.GetBytes(officerId), DateTimeOffset.MaxValue)]
        );

    public Task<Result<IReadOnlyList<OfficerSignature>>> SignAsync(
        DecisionStatement statement,
        byte[] answer,
        IReadOnlyList<byte[]> messages,
        CancellationToken ct
    )
    {
        if (!answer.AsSpan().SequenceEqual(statement.Octets()))
        {
            return Task.FromResult<Result<IReadOnlyList<OfficerSignature>>>(
                new Refusal("KEY-TOKEN", new Sentence("Chữ ký sai", "Wrong signature"))
                {
                    Field = "Token.Answer",
                }
            );
        }

        IReadOnlyList<OfficerSignature> signatures =
        [
            .. messages.Select(_ => new OfficerSignature(
                statement.OfficerId,
                statement.At,
                [],
                answer
            )),
        ];
        return Task.FromResult(Result.Of(signatures));
    }
}
