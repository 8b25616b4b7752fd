using AnTin.Platform.Results;

namespace AnTin.Registration.Contracts;

/// <summary>Signs with an officer's own key, which opens under that officer's PIN only.</summary>
public interface IDecisionSigner
{
    /// <summary>
    /// Signs each of <paramref name="messages"/>, in their order: one PIN opens the key once for a whole dossier.
    /// A wrong PIN or a missing key is a refusal with the field "Pin".
    /// The caller wrote the time into the messages and puts the same time into each <see cref="OfficerSignature.At"/>.
    /// </summary>
    Task<Result<IReadOnlyList<OfficerSignature>>> SignAsync(
        string officerId,
        string pin,
        IReadOnlyList<byte[]> messages,
        CancellationToken ct
    );
}
