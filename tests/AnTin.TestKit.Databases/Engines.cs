using AnTin.Platform.Database;

namespace AnTin.TestKit.Databases;

/// <summary>
/// The engines at hand: SQLite always, and PostgreSQL where <c>ANTIN_TEST_POSTGRES</c> names a server on which databases
/// may be created. Use as <c>[Theory, ClassData(typeof(Engines))]</c>.
/// </summary>
public sealed class Engines : TheoryData<DatabaseEngine>
{
    public Engines()
    {
        Add(DatabaseEngine.Sqlite);
        if (TestDatabase.Server is not null)
        {
            Add(DatabaseEngine.PostgreSql);
        }
    }
}
