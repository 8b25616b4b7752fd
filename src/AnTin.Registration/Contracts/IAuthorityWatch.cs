namespace AnTin.Registration.Contracts;

/// <summary>What the desk may see of the authority's own state, and the one thing it may change there: to close an alarm.</summary>
public interface IAuthorityWatch
{
    /// <summary>Null where the authority's records cannot be read from here.</summary>
    Task<AuthorityMark?> MarkAsync(CancellationToken ct);

    /// <inheritdoc cref="MarkAsync"/>
    Task<AuthorityState?> LookAsync(CancellationToken ct);

    /// <summary>Closes an alarm with what came of it; false when it is not open, or not any more.</summary>
    Task<bool> CloseAlarmAsync(long number, string by, string why, CancellationToken ct);
}
