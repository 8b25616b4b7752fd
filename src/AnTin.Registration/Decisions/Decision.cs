using AnTin.Registration.Contracts;

namespace AnTin.Registration.Decisions;

/// <summary>What an officer is about to sign: all orders of one dossier in one role.</summary>
/// <param name="Draft">Its time and its chance.</param>
/// <param name="Role">As what the officer signs.</param>
/// <param name="DossierCode">The official code.</param>
/// <param name="Procedure">The procedure's Vietnamese name.</param>
/// <param name="Organisation">The dossier's organisation with its superiors.</param>
/// <param name="VerifierId">Who signed before; null where nobody did.</param>
/// <param name="Orders">As they are after the decision; none where every row is refused.</param>
internal sealed record Decision(
    DecisionDraft Draft,
    DecisionRole Role,
    string DossierCode,
    string Procedure,
    string Organisation,
    string? VerifierId,
    IReadOnlyList<IssuanceOrder> Orders
)
{
    /// <summary>What each order's signature covers, in their order.</summary>
    public IReadOnlyList<byte[]> Messages { get; } =
    [.. Orders.Select(order => OrderDecision.Message(Role, order, Draft.At))];

    /// <summary>Where every row is refused there is no order to sign: a passkey or a token signs the chance of the draft.</summary>
    public IReadOnlyList<byte[]> Covered => Messages.Count > 0 ? Messages : [Draft.Seed];

    /// <summary>What the officer's token gets to see.</summary>
    public DecisionFile FileFor(string officerId) =>
        new(
            DecisionFile.Version,
            Role,
            officerId,
            VerifierId,
            DossierCode,
            Draft.At,
            Draft.Seed,
            Orders,
            Procedure,
            Organisation
        );
}
