namespace AnTin.Platform.Database;

/// <summary>The two engines on which the same code and the same tests run.</summary>
public enum DatabaseEngine
{
    /// <summary>One file under <c>data/</c>: the default, good for a pilot agency.</summary>
    Sqlite,

    /// <summary>For many nodes of one role.</summary>
    PostgreSql,
}
