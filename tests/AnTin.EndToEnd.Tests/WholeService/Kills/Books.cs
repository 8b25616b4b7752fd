using AnTin.TestKit.Demo;
using Microsoft.Data.Sqlite;

namespace AnTin.EndToEnd.Tests.WholeService.Kills;

/// <summary>Reads the service's own databases beside it, also while it is dead.</summary>
internal sealed class Books(DemoService demo)
{
    public Task<List<string>> RegistrationAsync(string query, string? parameter = null) =>
        ReadAsync("registration", query, parameter);

    public Task<List<string>> AuthorityAsync(string query, string? parameter = null) =>
        ReadAsync("authority", query, parameter);

    public Task<List<string>> SigningAsync(string query, string? parameter = null) =>
        ReadAsync("signing", query, parameter);

    /// <summary>Messages of all three that have not gone out.</summary>
    public async Task<int> WaitingAsync()
    {
        const string query = """SELECT COUNT(*) FROM "Outbox" WHERE "DoneAt" IS NULL""";
        var counts = new[]
        {
            await RegistrationAsync(query),
            await AuthorityAsync(query),
            await SigningAsync(query),
        };
        return counts.Sum(count =>
            int.Parse(count[0], System.Globalization.CultureInfo.InvariantCulture)
        );
    }

    private async Task<List<string>> ReadAsync(string name, string query, string? parameter)
    {
        await using var database = new SqliteConnection(
            $"Data Source={Path.Combine(demo.Data, name + ".db")};Mode=ReadWrite;Pooling=False"
        );
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = query;
        if (parameter is not null)
        {
            command.Parameters.AddWithValue("$p", parameter);
        }

        var found = new List<string>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            found.Add(rows.GetValue(0).ToString() ?? "");
        }

        return found;
    }
}
