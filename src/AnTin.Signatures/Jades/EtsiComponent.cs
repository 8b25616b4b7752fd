using System.Text.Json;

namespace AnTin.Signatures.Jades;

/// <summary>One element of etsiU (ETSI TS 119 182-1 §5.3.1).</summary>
/// <param name="Name">Of its only member, as <c>sigTst</c>.</param>
/// <param name="Value">Of that member.</param>
/// <param name="Text">As it stands in the file, where it is base64url; null where it is clear JSON.</param>
internal sealed record EtsiComponent(string Name, JsonElement Value, string? Text)
{
    private const int MostTokens = 16;

    /// <summary>§5.4.3.3, tstContainer: tokens in DER; one that cannot be read is empty.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Tokens =>
        Value.Member("tstTokens").Items().Take(MostTokens).Select(ValueOf);

    /// <summary>§5.4.1, pkiOb: DER, in base64.</summary>
    public static ReadOnlyMemory<byte> ValueOf(JsonElement holder) =>
        StrictBase64.TryPadded(holder.Member("val").Text(), out var der)
            ? der
            : ReadOnlyMemory<byte>.Empty;
}
