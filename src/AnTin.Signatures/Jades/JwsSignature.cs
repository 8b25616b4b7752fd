using System.Text.Json;

namespace AnTin.Signatures.Jades;

/// <summary>One signature of a JWS (RFC 7515 §7), as it stands there: read, not believed.</summary>
internal sealed class JwsSignature
{
    /// <summary>BASE64URL(UTF8(JWS Protected Header)).</summary>
    public required string ProtectedText { get; init; }

    /// <summary>BASE64URL(JWS Signature).</summary>
    public required string ValueText { get; init; }

    /// <summary>The JWS Protected Header, an object.</summary>
    public JsonElement Protected { get; private init; }

    /// <summary>The JWS Unprotected Header.</summary>
    public JsonElement? Unprotected { get; private init; }

    public byte[] Value { get; private init; } = [];

    /// <summary>Why it cannot be read; null where it can.</summary>
    public string? Fault { get; private init; }

    /// <summary>Members of the JSON serialisation that say something and mean nothing.</summary>
    public IReadOnlyList<string> Foreign { get; private init; } = [];

    /// <param name="one">An element of <c>signatures</c>, or the whole of a flattened file.</param>
    /// <param name="also">A member that stands beside those of a signature.</param>
    public static JwsSignature Of(JsonElement one, string also = "signature") =>
        Read(
            one.Member("protected").Text(),
            one.Member("signature").Text(),
            one.Member("header"),
            [
                .. one.Names()
                    .Except(["protected", "header", "signature", also], StringComparer.Ordinal),
            ]
        );

    public static JwsSignature Read(
        string? protectedText,
        string? valueText,
        JsonElement? unprotected,
        IReadOnlyList<string> foreign
    )
    {
        var read = new JwsSignature
        {
            ProtectedText = protectedText ?? "",
            ValueText = valueText ?? "",
        };
        if (!StrictBase64.TryUrl(read.ValueText, out var value) || value.Length == 0)
        {
            return read.With("signature");
        }

        if (!StrictBase64.TryUrl(read.ProtectedText, out var header))
        {
            return read.With("protected");
        }

        if (!StrictJson.TryParse(header, out var root, out var error))
        {
            return read.With($"protected: {error}");
        }

        return
            root.ValueKind != JsonValueKind.Object
            || unprotected is { ValueKind: not JsonValueKind.Object }
            ? read.With("header")
            : new JwsSignature
            {
                ProtectedText = read.ProtectedText,
                ValueText = read.ValueText,
                Protected = root,
                Unprotected = unprotected,
                Value = value,
                Foreign = foreign,
            };
    }

    private JwsSignature With(string fault) =>
        new()
        {
            ProtectedText = ProtectedText,
            ValueText = ValueText,
            Fault = fault,
        };
}
