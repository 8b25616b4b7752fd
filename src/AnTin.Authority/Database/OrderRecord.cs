namespace AnTin.Authority.Database;

/// <summary>
/// One issuance order as it was received, with the two signatures under it. Of an order that cannot be read only the id and
/// the failure are known: all that the order itself would say is empty.
/// </summary>
public sealed class OrderRecord
{
    public required Guid OrderId { get; init; }

    public required Guid RequestId { get; init; }

    public required string DossierCode { get; init; }

    /// <summary>The canonical bytes both officers signed.</summary>
    public required byte[] Canonical { get; init; }

    /// <summary>SHA-256 of <see cref="Canonical"/>, hexadecimal.</summary>
    public required string Digest { get; init; }

    public required string VerifierId { get; init; }

    public required byte[] VerificationSignature { get; init; }

    /// <summary>JSON of the verifier's <c>DecisionProof</c>; null where the message itself was signed.</summary>
    public string? VerificationProof { get; init; }

    public required DateTimeOffset VerifiedAt { get; init; }

    public required string ApproverId { get; init; }

    public required byte[] ApprovalSignature { get; init; }

    /// <summary>The same of the approver.</summary>
    public string? ApprovalProof { get; init; }

    public required DateTimeOffset ApprovedAt { get; init; }

    /// <summary>Token, SimPki or Central.</summary>
    public required string Custody { get; init; }

    public required string ProfileId { get; init; }

    /// <summary>The profile's content hash on the day the order came (rule T7).</summary>
    public required string ProfileHash { get; init; }

    public required string CaId { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    public required OrderState State { get; set; }

    /// <summary>Counts issuance attempts; an attempt that reached its intent is never repeated with another serial.</summary>
    public required int Attempt { get; set; }

    public string? FailureCode { get; set; }

    public string? FailureVietnamese { get; set; }

    public string? FailureEnglish { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The row of an order that cannot be read; whoever makes it ends it with the reason.</summary>
    public static OrderRecord OfSpoiled(Guid orderId, DateTimeOffset at) =>
        new()
        {
            OrderId = orderId,
            RequestId = Guid.Empty,
            DossierCode = "",
            Canonical = [],
            Digest = "",
            VerifierId = "",
            VerificationSignature = [],
            VerifiedAt = at,
            ApproverId = "",
            ApprovalSignature = [],
            ApprovedAt = at,
            Custody = "",
            ProfileId = "",
            ProfileHash = "",
            CaId = "",
            AcceptedAt = at,
            State = OrderState.Accepted,
            Attempt = 1,
        };
}
