namespace AnTin.Authority.Status;

/// <summary>Hears of revocations once the index knows them.</summary>
public interface IStatusListener
{
    Task RevokedAsync(
        IReadOnlyCollection<(string CaId, SerialKey Serial)> revoked,
        CancellationToken cancellation
    );
}
