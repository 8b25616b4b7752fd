using AnTin.Platform.Results;

namespace AnTin.Registration.Contracts;

/// <summary>Officers' passkeys at the desk: made here, admitted by a ceremony, then they sign decisions.</summary>
public interface IOfficerPasskeys
{
    /// <summary>Whether the desk has an address by name, without which there are no passkeys.</summary>
    bool AreOffered { get; }

    /// <summary>Whether keys that the desk keeps under PINs still decide (setting <c>Authority:Officers:PinKeys</c>).</summary>
    bool PinsDecide { get; }

    Task<IReadOnlyList<OfficerPasskey>> ListAsync(string officerId, CancellationToken ct);

    /// <summary>The lines for <c>officerPasskeys</c> of the ceremony file that shall admit the passkey.</summary>
    string LinesOf(string officerId, OfficerPasskey passkey);

    /// <summary>What to ask for a new passkey; the challenge is good for five minutes.</summary>
    Task<NewPasskeyQuestion> BeginAsync(string officerId, CancellationToken ct);

    /// <summary>Keeps a new passkey as one that waits for the ceremony.</summary>
    Task<Result<OfficerPasskey>> FinishAsync(
        string officerId,
        string label,
        byte[] clientData,
        byte[] attestation,
        CancellationToken ct
    );

    /// <summary>What to ask the browser so that one passkey signs all these messages; refused where no passkey is admitted.</summary>
    Task<Result<PasskeyQuestion>> AskAsync(
        string officerId,
        IReadOnlyList<byte[]> messages,
        CancellationToken ct
    );

    /// <summary>
    /// One signature for each message, in their order, when the answer is what was asked. The caller puts the time that
    /// stands in the messages into each <see cref="OfficerSignature.At"/>.
    /// </summary>
    Task<Result<IReadOnlyList<OfficerSignature>>> SignAsync(
        string officerId,
        PasskeyAnswer answer,
        IReadOnlyList<byte[]> messages,
        CancellationToken ct
    );
}
