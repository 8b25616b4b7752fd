using AnTin.Pki.Certificates;
using AnTin.Pki.Signing;
using AnTin.Platform.Results;
using AnTin.Registration.Contracts;

namespace AnTin.Authority.Officers;

/// <summary>
/// Officers' tokens at the desk. What is checked here is checked for the officer's sake, who wants to know at once; what
/// counts is what the authority checks again with its own list.
/// </summary>
public sealed class OfficerTokens(TokenDirectory directory) : IOfficerTokens
{
    public Task<IReadOnlyList<OfficerToken>> ListAsync(string officerId, CancellationToken ct) =>
        directory.FindAsync(officerId, ct);

    public async Task<Result<IReadOnlyList<OfficerSignature>>> SignAsync(
        DecisionStatement statement,
        byte[] answer,
        IReadOnlyList<byte[]> messages,
        CancellationToken ct
    )
    {
        var own = await ListAsync(statement.OfficerId, ct);
        var read = await ReadAsync(statement, answer, own, ct);
        return read.Then(found =>
            found.Token.NotAfter < statement.At
                ? TokenRefusals.Expired
                : Result.Of(Sign(statement, found.Token, found.Signature, messages))
        );
    }

    /// <summary>The token whose signature the answer is.</summary>
    private async Task<Result<(OfficerToken Token, byte[] Signature)>> ReadAsync(
        DecisionStatement statement,
        byte[] answer,
        IReadOnlyList<OfficerToken> own,
        CancellationToken ct
    )
    {
        if (answer.Length == 0)
        {
            return TokenRefusals.Missing;
        }

        if (!TokenAnswer.TryRead(answer, out var file))
        {
            return LooksLikeText(answer) ? TokenRefusals.NotAnAnswer
                : own.FirstOrDefault(one => Holds(one, statement, answer)) is { } signed
                    ? (signed, answer)
                : TokenRefusals.DoesNotHold;
        }

        if (own.FirstOrDefault(one => one.KeyDigest() == file.Key) is not { } token)
        {
            return await directory.OwnerOfAsync(file.Key, ct) is null
                ? TokenRefusals.UnknownKey
                : TokenRefusals.OtherOfficer;
        }

        return file.Statement != statement.Digest() ? TokenRefusals.OtherStatement
            : Holds(token, statement, file.Signature) ? (token, file.Signature)
            : TokenRefusals.DoesNotHold;
    }

    /// <summary>The downloaded file, a certificate in PEM, a page: none of them is a signature, whose octets are no text.</summary>
    private static bool LooksLikeText(byte[] answer) =>
        answer.Length > TokenAnswer.Longest
        || answer.All(octet => octet is >= 0x20 or 0x09 or 0x0A or 0x0D);

    private static bool Holds(OfficerToken token, DecisionStatement statement, byte[] signature)
    {
        var key = PublicKeyInfo.From(token.PublicKey);
        return SignatureVerifier.Verify(
            token.PublicKey,
            OfficerAlgorithm.Of(key),
            statement.Octets(),
            signature
        );
    }

    private static IReadOnlyList<OfficerSignature> Sign(
        DecisionStatement statement,
        OfficerToken token,
        byte[] signature,
        IReadOnlyList<byte[]> messages
    )
    {
        var tree = new DecisionTree(messages);
        return
        [
            .. messages.Select(
                (_, place) =>
                    new OfficerSignature(
                        statement.OfficerId,
                        statement.At,
                        [],
                        signature,
                        new DecisionProof(
                            tree.Root,
                            place,
                            messages.Count,
                            tree.Path(place),
                            Token: token.KeyDigest()
                        )
                    )
            ),
        ];
    }
}
