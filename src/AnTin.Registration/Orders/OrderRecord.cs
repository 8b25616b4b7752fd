namespace AnTin.Registration.Orders;

/// <summary>An issuance order as the registration database keeps it, from the verifier's signature to the outcome.</summary>
public sealed class OrderRecord
{
    /// <summary><see cref="Contracts.IssuanceOrder.OrderId"/>.</summary>
    public required Guid Id { get; init; }

    public required Guid DossierId { get; init; }

    public required Guid RequestId { get; init; }

    public OrderState State { get; set; }

    /// <summary>JSON of <see cref="Contracts.IssuanceOrder"/>; final once both have signed.</summary>
    public required string Order { get; set; }

    /// <summary>JSON of the verifier's <see cref="Contracts.OfficerSignature"/>.</summary>
    public required string Verification { get; init; }

    /// <summary>JSON of the approver's <see cref="Contracts.OfficerSignature"/>.</summary>
    public string? Approval { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ApprovedAt { get; set; }

    /// <summary>Whoever pulled the order has it until then.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    public DateTimeOffset? SettledAt { get; set; }

    public string? FailureCode { get; set; }

    public int Version { get; set; }
}
