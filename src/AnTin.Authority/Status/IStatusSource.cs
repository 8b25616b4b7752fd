namespace AnTin.Authority.Status;

/// <summary>
/// The read-only view the status role has of the authority. In one process it is the authority's database; a status
/// process of its own gets the same rows through a connection that may only read.
/// </summary>
public interface IStatusSource
{
    Task<StatusChanges> ChangesAsync(
        long afterIntent,
        long afterRevocation,
        CancellationToken cancellation
    );
}
