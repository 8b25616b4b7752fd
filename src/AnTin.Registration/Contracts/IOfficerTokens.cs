using AnTin.Platform.Results;

namespace AnTin.Registration.Contracts;

/// <summary>Officers' tokens at the desk: admitted by a ceremony, they sign decisions away from the desk.</summary>
public interface IOfficerTokens
{
    /// <summary>The tokens that a ceremony admitted for this officer.</summary>
    Task<IReadOnlyList<OfficerToken>> ListAsync(string officerId, CancellationToken ct);

    /// <summary>
    /// One signature for each message, in their order, when the answer (an answer file, or a bare signature) is the
    /// officer's own token's under this statement. The caller puts the statement's time into each
    /// <see cref="OfficerSignature.At"/>. Refusals have the field "Token.Answer".
    /// </summary>
    Task<Result<IReadOnlyList<OfficerSignature>>> SignAsync(
        DecisionStatement statement,
        byte[] answer,
        IReadOnlyList<byte[]> messages,
        CancellationToken ct
    );
}
