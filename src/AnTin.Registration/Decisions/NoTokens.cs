using AnTin.Platform.Results;
using AnTin.Registration.Contracts;

namespace AnTin.Registration.Decisions;

/// <summary>Where nobody keeps a list of officers' tokens.</summary>
internal sealed class NoTokens : IOfficerTokens
{
    public static Refusal None { get; } =
        new(
            "REG-TOKEN-NONE",
            new Sentence(
                "Bạn chưa có thiết bị ký nào được lễ tạo khóa công nhận.",
                "No ceremony has admitted a token of yours yet."
            )
        )
        {
            Field = "Token.Answer",
            NextStep = new Sentence(
                "Ký bằng mã PIN hoặc khóa truy cập; đưa thiết bị vào lễ tạo khóa kế tiếp.",
                "Sign with the PIN or a passkey; have the token admitted by the next ceremony."
            ),
        };

    public Task<IReadOnlyList<OfficerToken>> ListAsync(string officerId, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<OfficerToken>>([]);

    public Task<Result<IReadOnlyList<OfficerSignature>>> SignAsync(
        DecisionStatement statement,
        byte[] answer,
        IReadOnlyList<byte[]> messages,
        CancellationToken ct
    ) => Task.FromResult<Result<IReadOnlyList<OfficerSignature>>>(None);
}
