namespace AnTin.Authority.Issuance;

/// <summary>Listens to nothing.</summary>
public sealed class NoProbe : IIssuanceProbe
{
    public ValueTask ReachedAsync(IssuanceStep step, Guid orderId) => ValueTask.CompletedTask;
}
