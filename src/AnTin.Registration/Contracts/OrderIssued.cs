namespace AnTin.Registration.Contracts;

/// <param name="OrderId">The settled order.</param>
/// <param name="Certificate">DER.</param>
/// <param name="Profile">Authority and profile, "CPCA_G1:PERSON_5Y".</param>
/// <param name="At">When it was issued.</param>
public sealed record OrderIssued(
    Guid OrderId,
    byte[] Certificate,
    string Profile,
    DateTimeOffset At
) : OrderOutcome(OrderId);
