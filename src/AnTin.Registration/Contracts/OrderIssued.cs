namespace AnTin.Registration.Contracts;

/// <param name="OrderId">The settled order.</param>
/// <param name="Certificate">DER.</param>
/// <param name="At">When it was issued.</param>
public sealed record OrderIssued(Guid OrderId, byte[] Certificate, DateTimeOffset At)
    : OrderOutcome(OrderId);
