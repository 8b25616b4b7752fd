using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Workspace;

internal static class Counters
{
    /// <summary>Adds inside the caller's transaction; the row is locked by the engine, so concurrent acts add up.</summary>
    public static Task AddAsync(RegistrationDb db, string name, long by, CancellationToken ct) =>
        db
            .Counters.Where(counter => counter.Name == name)
            .ExecuteUpdateAsync(
                set => set.SetProperty(counter => counter.Value, counter => counter.Value + by),
                ct
            );
}
