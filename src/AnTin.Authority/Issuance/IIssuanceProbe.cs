namespace AnTin.Authority.Issuance;

/// <summary>Told at every step boundary. The tests end the process there; nobody else listens.</summary>
public interface IIssuanceProbe
{
    ValueTask ReachedAsync(IssuanceStep step, Guid orderId);
}
