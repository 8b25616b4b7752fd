using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AnTin.Registration.Contracts;

/// <summary>
/// One decision as the desk hands it to whoever holds the token: the orders whole, so that the root is computed from what is
/// shown, and never believed. JSON; unknown members are errors.
/// </summary>
/// <param name="AntinDecision">The version, 1.</param>
/// <param name="Role">verification or approval.</param>
/// <param name="Officer">Who is asked to sign.</param>
/// <param name="Verifier">Who verified; null as in <see cref="DecisionStatement"/>.</param>
/// <param name="Dossier">The official code.</param>
/// <param name="At">The time of the decision.</param>
/// <param name="Seed">What stands in the tree where there is no order.</param>
/// <param name="Orders">As they were, or are to be, sent to the authority.</param>
/// <param name="Procedure">The desk's word, not signed.</param>
/// <param name="Organisation">The desk's word, not signed; each order names its own.</param>
public sealed record DecisionFile(
    int AntinDecision,
    DecisionRole Role,
    string Officer,
    string? Verifier,
    string Dossier,
    DateTimeOffset At,
    byte[] Seed,
    IReadOnlyList<IssuanceOrder> Orders,
    string Procedure,
    string Organisation
)
{
    public const int Version = 1;

    /// <summary>Octets: a dossier of 5,000 rows, each with a PKCS#10 request.</summary>
    public const int Longest = 16 * 1024 * 1024;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        MaxDepth = 16,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(null, allowIntegerValues: false) },
    };

    /// <summary>What each order's signature covers, in their order; of no order, the seed.</summary>
    public IReadOnlyList<byte[]> Messages() =>
        Orders.Count == 0
            ? [Seed]
            : [.. Orders.Select(order => OrderDecision.Message(Role, order, At))];

    /// <summary>What the token signs, computed from the orders.</summary>
    public DecisionStatement Statement() =>
        new(Role, Officer, Verifier, Dossier, Orders.Count, new DecisionTree(Messages()).Root, At);

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>False for whatever is no such file, with what is wrong where the reader knows.</summary>
    public static bool TryRead(
        ReadOnlySpan<byte> octets,
        [NotNullWhen(true)] out DecisionFile? file,
        [NotNullWhen(false)] out string? fault
    )
    {
        file = null;
        fault = octets.Length > Longest ? "too long" : null;
        try
        {
            file = fault is null ? JsonSerializer.Deserialize<DecisionFile>(octets, Json) : null;
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException)
        {
            // Half a surrogate is an InvalidOperationException to the reader.
            fault = cause.Message;
        }

        if (file is { AntinDecision: not Version })
        {
            fault = $"antinDecision {file.AntinDecision}";
        }
        else if (file is not null && !file.IsSound())
        {
            fault = "orders";
        }

        fault ??= file is null ? "null" : null;
        return fault is null;
    }

    /// <summary>Whether every order can be encoded, and belongs to the dossier that is named.</summary>
    private bool IsSound()
    {
        try
        {
            return Orders.All(order => order is not null && order.DossierCode == Dossier)
                && Statement().IsPlain;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
