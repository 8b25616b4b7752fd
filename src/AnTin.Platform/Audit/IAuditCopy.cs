namespace AnTin.Platform.Audit;

/// <summary>A place to which the lines of a database's audit log are carried, in their order.</summary>
public interface IAuditCopy
{
    /// <summary>The number of the last line there; 0 when there is none.</summary>
    Task<long> LastNumberAsync(CancellationToken cancellation);

    /// <summary>Takes the lines that follow; when it returns they are safe.</summary>
    Task TakeAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellation);
}
