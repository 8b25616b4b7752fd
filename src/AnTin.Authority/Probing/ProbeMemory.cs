using System.Globalization;
using System.Numerics;
using System.Text.Json;
using AnTin.Platform.Files;

namespace AnTin.Authority.Probing;

/// <summary>
/// What the probe saw before: the highest number behind each address. Numbers never go back, and one number is one list.
/// </summary>
public sealed class ProbeMemory
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
    };

    private readonly SortedDictionary<string, SeenList> lists;

    private ProbeMemory(IDictionary<string, SeenList> lists) =>
        this.lists = new SortedDictionary<string, SeenList>(lists, StringComparer.Ordinal);

    public static ProbeMemory Empty =>
        new(new Dictionary<string, SeenList>(StringComparer.Ordinal));

    public SeenList? Find(Uri address) => lists.GetValueOrDefault(address.AbsoluteUri);

    /// <summary>A smaller number than the one seen is not remembered: the alarm lasts until the list is right again.</summary>
    public void Keep(Uri address, BigInteger number, string sha256)
    {
        if (
            Find(address) is not { } seen
            || BigInteger.Parse(seen.Number, CultureInfo.InvariantCulture) < number
        )
        {
            lists[address.AbsoluteUri] = new SeenList(
                number.ToString(CultureInfo.InvariantCulture),
                sha256
            );
        }
    }

    /// <exception cref="InvalidDataException">The file is there and is no memory of a probe.</exception>
    public static async Task<ProbeMemory> ReadAsync(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            return Empty;
        }

        try
        {
            var read = JsonSerializer.Deserialize<Dictionary<string, SeenList>>(
                await File.ReadAllBytesAsync(path, cancellation),
                Written
            );
            return
                read is not null
                && read.Values.All(one =>
                    one is not null
                    && BigInteger.TryParse(one.Number, CultureInfo.InvariantCulture, out _)
                )
                ? new ProbeMemory(read)
                : throw new InvalidDataException(NoMemory(path));
        }
        catch (JsonException cause)
        {
            throw new InvalidDataException(NoMemory(path), cause);
        }
    }

    public Task WriteAsync(string path, CancellationToken cancellation) =>
        WholeFile.WriteAsync(
            path,
            JsonSerializer.SerializeToUtf8Bytes(lists, Written),
            cancellation
        );

    private static string NoMemory(string path) => $"{path} is no memory of a probe.";

    /// <param name="Number">Decimal.</param>
    /// <param name="Sha256">Of the list with this number.</param>
    public sealed record SeenList(string Number, string Sha256);
}
