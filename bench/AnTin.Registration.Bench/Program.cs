using System.Globalization;
using AnTin.Platform.Database;
using AnTin.Registration.Bench;

// What people wait for, over 200,000 dossiers and 1,000,000 certificates: queries|pages|excel [dossiers certificates rounds].
// On SQLite, and on PostgreSQL where ANTIN_TEST_POSTGRES names a server.
var size = new Size(Number(1, 200_000), Number(2, 1_000_000), Number(3, 40));
var engines = Environment.GetEnvironmentVariable("ANTIN_TEST_POSTGRES") is { Length: > 0 }
    ? new[] { DatabaseEngine.Sqlite, DatabaseEngine.PostgreSql }
    : [DatabaseEngine.Sqlite];
foreach (var engine in engines)
{
    switch (args.FirstOrDefault())
    {
        case "queries":
            await QueryBench.RunAsync(engine, size);
            break;
        case "pages":
            await PageBench.RunAsync(engine, size);
            break;
        case "excel":
            await ExcelBench.RunAsync(engine);
            break;
        default:
            Console.WriteLine(
                "dotnet run -c Release --project bench/AnTin.Registration.Bench -- queries|pages|excel"
            );
            return 2;
    }
}

return 0;

int Number(int place, int usual) =>
    args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : usual;
