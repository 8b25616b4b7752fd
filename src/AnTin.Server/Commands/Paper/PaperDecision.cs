using AnTin.Platform.Database;
using AnTin.Platform.Results;
using AnTin.Registration.Contracts;

namespace AnTin.Server.Commands.Paper;

/// <summary>Two officers sign an order at the terminal, each with an own key and PIN, as the desk has them do it.</summary>
internal sealed class PaperDecision(
    IDecisionSigner signer,
    TimeProvider clock,
    Func<string, CancellationToken, Task<string>> pins
)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public async Task<Result<SignedOrder>> SignAsync(
        IssuanceOrder wished,
        string verifier,
        string approver,
        CancellationToken ct
    )
    {
        var at = Instant.Cut(clock.GetUtcNow());
        var order = wished with { ApprovedAt = at, ExpiresAt = at + Life };
        var verified = await SignAsync(verifier, OrderDecision.Verification(order, at), ct);
        if (!verified.IsOk)
        {
            return verified.Refusals.ToList();
        }

        var approved = await SignAsync(approver, OrderDecision.Approval(order, at), ct);
        return approved.IsOk
            ? new SignedOrder(
                order,
                verified.Value[0] with
                {
                    At = at,
                },
                approved.Value[0] with
                {
                    At = at,
                }
            )
            : approved.Refusals.ToList();
    }

    private async Task<Result<IReadOnlyList<OfficerSignature>>> SignAsync(
        string officer,
        byte[] message,
        CancellationToken ct
    ) => await signer.SignAsync(officer, await pins(officer, ct), [message], ct);
}
