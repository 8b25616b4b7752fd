using AnTin.Platform.Results;

namespace AnTin.Registration.Contracts;

/// <summary>Signs with an officer's own key, which opens under that officer's PIN only.</summary>
public interface IDecisionSigner
{
    /// <summary>
    /// Signs <paramref name="message"/>. A wrong PIN or a missing key is a refusal.
    /// The caller wrote the time into the message and puts the same time into the answer's <see cref="OfficerSignature.At"/>.
    /// </summary>
    Task<Result<OfficerSignature>> SignAsync(
        string officerId,
        string pin,
        byte[] message,
        CancellationToken ct
    );
}
