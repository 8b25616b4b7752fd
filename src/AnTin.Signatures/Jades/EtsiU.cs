using System.Text.Json;

namespace AnTin.Signatures.Jades;

/// <summary>What was added to a signature after it was made (ETSI TS 119 182-1 §5.3), in its order.</summary>
internal sealed record EtsiU(IReadOnlyList<EtsiComponent> Components)
{
    private const int Most = 1_000;

    public static readonly EtsiU None = new([]);

    /// <summary>TS 119 182-1 §5.3.</summary>
    private static readonly string[] Known =
    [
        "sigTst",
        "arcTst",
        "sigRTst",
        "rfsTst",
        "xVals",
        "rVals",
        "axVals",
        "arVals",
        "anyValData",
        "tstVD",
        "xRefs",
        "rRefs",
        "axRefs",
        "arRefs",
        "cSig",
        "sigPSt",
    ];

    /// <summary>Names of components that the standard does not have.</summary>
    public IEnumerable<string> Foreign =>
        Components
            .Select(one => one.Name)
            .Where(one => !Known.Contains(one, StringComparer.Ordinal));

    /// <summary>The elements are JSON as it is, not base64url: nobody can say which octets they are.</summary>
    public bool IsClear => Components.Any(one => one.Text is null);

    public IEnumerable<EtsiComponent> Named(string name) =>
        Components.Where(one => one.Name == name);

    /// <summary>DER, whoever it is for: the signer, his attributes, or time stamps (§5.3.5).</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Certificates =>
        Holders("xVals", "axVals")
            .SelectMany(one => one.Items())
            .Select(one => one.Member("x509Cert"))
            .OfType<JsonElement>()
            .Select(EtsiComponent.ValueOf);

    public IEnumerable<ReadOnlyMemory<byte>> Crls => Revocations("crlVals");

    public IEnumerable<ReadOnlyMemory<byte>> OcspResponses => Revocations("ocspVals");

    /// <summary>Null where it is not as it must be: all elements in one form, each an object with one member.</summary>
    public static EtsiU? Read(JsonElement? unprotected)
    {
        if (unprotected?.Member("etsiU") is not { } array)
        {
            return None;
        }

        var items = ((JsonElement?)array).Items().Take(Most + 1).ToList();
        if (items.Count is 0 or > Most || items.Select(one => one.ValueKind).Distinct().Count() > 1)
        {
            return null;
        }

        var components = items.Select(Component).ToList();
        return components.Contains(null) ? null : new EtsiU(components!);
    }

    private static EtsiComponent? Component(JsonElement item)
    {
        var (clear, text) = (item, (string?)null);
        if (item.ValueKind == JsonValueKind.String)
        {
            text = item.GetString()!;
            if (
                !StrictBase64.TryUrl(text, out var octets)
                || !StrictJson.TryParse(octets, out clear, out _)
            )
            {
                return null;
            }
        }

        return clear.Names().Take(2).ToList() is [var name]
            ? new EtsiComponent(name, clear.GetProperty(name), text)
            : null;
    }

    private IEnumerable<ReadOnlyMemory<byte>> Revocations(string list) =>
        Holders("rVals", "arVals")
            .SelectMany(one => one?.Member(list).Items() ?? [])
            .Select(EtsiComponent.ValueOf);

    private IEnumerable<JsonElement?> Holders(string name, string ofAttributes) =>
        Components.Select(one =>
            one.Name == name || one.Name == ofAttributes ? one.Value
            : one.Name is "tstVD" or "anyValData" ? one.Value.Member(name)
            : null
        );
}
