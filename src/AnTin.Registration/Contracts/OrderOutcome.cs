namespace AnTin.Registration.Contracts;

/// <summary>How the certificate authority settled an order.</summary>
public abstract record OrderOutcome(Guid OrderId);
