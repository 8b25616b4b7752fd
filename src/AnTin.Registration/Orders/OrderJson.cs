using System.Text.Json;

namespace AnTin.Registration.Orders;

/// <summary>Orders and signatures as the database keeps them.</summary>
internal static class OrderJson
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json)
        ?? throw new InvalidDataException("A stored order is empty.");
}
