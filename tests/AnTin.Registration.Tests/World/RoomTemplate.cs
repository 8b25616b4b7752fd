using AnTin.Platform.Database;
using AnTin.TestKit.Databases;
using Microsoft.Data.Sqlite;

namespace AnTin.Registration.Tests.World;

/// <summary>One SQLite room filled once for the whole run: loading the catalogues anew for each test would take most of its time.</summary>
internal static class RoomTemplate
{
    private static readonly Lazy<Task<(Room Room, TestDatabase Database)>> Filled = new(FillAsync);

    public static async Task<Room> CopyToAsync(TestDatabase target)
    {
        var (room, source) = await Filled.Value;
        await using var from = new SqliteConnection(source.Settings.ConnectionString);
        await using var to = new SqliteConnection(target.Settings.ConnectionString);
        await from.OpenAsync();
        await to.OpenAsync();
        from.BackupDatabase(to);
        return room;
    }

    private static async Task<(Room Room, TestDatabase Database)> FillAsync()
    {
        var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        return (await Room.FillNewAsync(database.Settings, database), database);
    }
}
