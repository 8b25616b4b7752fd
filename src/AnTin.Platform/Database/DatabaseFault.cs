using System.Data.Common;

namespace AnTin.Platform.Database;

/// <summary>Tells a database that does not answer from a fault of ours.</summary>
public static class DatabaseFault
{
    /// <summary>True for the driver's exceptions, also where EF Core wrapped one ("likely due to a transient failure").</summary>
    public static bool Is(Exception fault) =>
        fault is DbException
        || (fault is InvalidOperationException && fault.InnerException is DbException);
}
