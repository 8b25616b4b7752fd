using System.Data.Common;
using System.Globalization;
using AnTin.Registration.Organisations;

namespace AnTin.Registration.Catalogue;

/// <summary>
/// Writes the thirteen thousand communes of a new database, many rows a statement: tracking each as an entity took longer than
/// all the rest of a first start's migration.
/// </summary>
internal static class CommuneLoading
{
    private const int RowsAtOnce = 200;

    private static readonly string[] Columns =
    [
        "Id",
        "Code",
        "ProvinceCode",
        "District",
        "FullName",
        "ValidFrom",
        "ValidTo",
    ];

    public static async Task AddAsync(
        DbTransaction transaction,
        IEnumerable<Commune> communes,
        CancellationToken ct
    )
    {
        foreach (var some in communes.Chunk(RowsAtOnce))
        {
            await using var command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = Statement(some.Length);
            foreach (var commune in some)
            {
                Add(command, commune.Id);
                Add(command, commune.Code);
                Add(command, commune.ProvinceCode);
                Add(command, commune.District);
                Add(command, commune.FullName);
                Add(command, commune.ValidFrom);
                Add(command, commune.ValidTo);
            }

            await command.ExecuteNonQueryAsync(ct);
        }
    }

    /// <summary>Names of columns and parameters only; every value is a parameter.</summary>
    private static string Statement(int rows)
    {
        var values = Enumerable
            .Range(0, rows)
            .Select(row =>
                "("
                + string.Join(',', Columns.Select((_, place) => Name(row * Columns.Length + place)))
                + ")"
            );
        var columns = string.Join(',', Columns.Select(column => $"\"{column}\""));
        return $"INSERT INTO \"Communes\" ({columns}) VALUES {string.Join(',', values)}";
    }

    private static string Name(int place) => "@p" + place.ToString(CultureInfo.InvariantCulture);

    private static void Add(DbCommand command, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = Name(command.Parameters.Count);
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}
