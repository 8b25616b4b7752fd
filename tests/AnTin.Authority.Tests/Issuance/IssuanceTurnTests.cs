using AnTin.Authority.Database;
using AnTin.Authority.Issuance;
using AnTin.Platform.Database;
using AnTin.TestKit.Authority;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AnTin.Authority.Tests.Issuance;

/// <summary>Of several nodes over one PostgreSQL one issues at a time.</summary>
public sealed class IssuanceTurnTests
{
    [Theory, ClassData(typeof(Engines))]
    public async Task T16_Turn_IsOneNodesUntilItEndsOrItsSessionIsCut(DatabaseEngine engine)
    {
        await using var world = await AuthorityWorld.CreateAsync(engine);
        var databases = world.Get<IDbContextFactory<AuthorityDb>>();
        var isShared = engine == DatabaseEngine.PostgreSql;
        await using var second = new IssuanceTurn(databases);
        await using (var first = new IssuanceTurn(databases))
        {
            (await first.TakeAsync(CancellationToken.None)).ShouldBeTrue();
            (await second.TakeAsync(CancellationToken.None)).ShouldBe(!isShared);
            (await first.TakeAsync(CancellationToken.None)).ShouldBeTrue();
        }

        (await second.TakeAsync(CancellationToken.None)).ShouldBeTrue();
        if (!isShared)
        {
            return;
        }

        await CutOthersAsync(world.Database.ConnectionString);
        await using var third = new IssuanceTurn(databases);
        (await third.TakeAsync(CancellationToken.None)).ShouldBeTrue();
        (await second.TakeAsync(CancellationToken.None)).ShouldBeFalse();
    }

    /// <summary>As a server that restarts, or a network that breaks: every other session of this database ends.</summary>
    private static async Task CutOthersAsync(string server)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
            connection
        );
        await command.ExecuteNonQueryAsync();

        // Idle ones of this process were cut as well; a node that begins has none.
        NpgsqlConnection.ClearPool(connection);
    }
}
