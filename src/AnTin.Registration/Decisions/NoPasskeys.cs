using AnTin.Platform.Results;
using AnTin.Registration.Contracts;

namespace AnTin.Registration.Decisions;

/// <summary>Where nobody keeps passkeys: PINs decide.</summary>
internal sealed class NoPasskeys : IOfficerPasskeys
{
    private static readonly Refusal None = new(
        "REG-PASSKEY-NONE",
        new Sentence("Nơi này không dùng khóa truy cập.", "There are no passkeys here.")
    );

    public bool AreOffered => false;

    public bool PinsDecide => true;

    public Task<IReadOnlyList<OfficerPasskey>> ListAsync(string officerId, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<OfficerPasskey>>([]);

    public string LinesOf(string officerId, OfficerPasskey passkey) =>
        throw new InvalidOperationException(None.Message.English);

    public Task<NewPasskeyQuestion> BeginAsync(string officerId, CancellationToken ct) =>
        throw new InvalidOperationException(None.Message.English);

    public Task<Result<OfficerPasskey>> FinishAsync(
        string officerId,
        string label,
        byte[] clientData,
        byte[] attestation,
        CancellationToken ct
    ) => Task.FromResult<Result<OfficerPasskey>>(None);

    public Task<Result<PasskeyQuestion>> AskAsync(
        string officerId,
        IReadOnlyList<byte[]> messages,
        CancellationToken ct
    ) => Task.FromResult<Result<PasskeyQuestion>>(None);

    public Task<Result<IReadOnlyList<OfficerSignature>>> SignAsync(
        string officerId,
        PasskeyAnswer answer,
        IReadOnlyList<byte[]> messages,
        CancellationToken ct
    ) => Task.FromResult<Result<IReadOnlyList<OfficerSignature>>>(None);
}
