using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Jades;

/// <summary>A JWS in any of its three serialisations (RFC 7515 §7.1, §7.2.1, §7.2.2), taken apart.</summary>
/// <param name="Serialization">Which of them.</param>
/// <param name="Payload">As it stands in the file: base64url, or text with b64 false; null: detached.</param>
/// <param name="Signatures">In their order; none: this is JSON, and no JWS.</param>
internal sealed record JwsFile(
    JsonSerialization Serialization,
    string? Payload,
    IReadOnlyList<JwsSignature> Signatures
)
{
    private static readonly string[] Members =
    [
        "payload",
        "signatures",
        "protected",
        "header",
        "signature",
    ];

    /// <summary>Members beside those of the standard: §7.2.1 passes them over; whoever reads them reads what nobody signed.</summary>
    public IReadOnlyList<string> Foreign { get; private init; } = [];

    public static bool TryRead(
        ReadOnlyMemory<byte> file,
        [NotNullWhen(true)] out JwsFile? read,
        [NotNullWhen(false)] out string? error
    )
    {
        read = null;
        if (file.Length > StrictJson.Limit)
        {
            error = "it is too large";
            return false;
        }

        if (!IsJson(file.Span))
        {
            read = ReadCompact(Encoding.Latin1.GetString(file.Span).TrimEnd('\r', '\n'));
            error = read is null ? "three parts with two dots are expected" : null;
            return read is not null;
        }

        if (!StrictJson.TryParse(file, out var root, out error))
        {
            return false;
        }

        (read, error) = ReadJson(root);
        return read is not null;
    }

    private static bool IsJson(ReadOnlySpan<byte> file) =>
        file.TrimStart(" \t\r\n"u8).StartsWith("{"u8);

    /// <summary>§7.1: an empty middle is a detached payload (appendix F).</summary>
    private static JwsFile? ReadCompact(string text) =>
        text.Split('.', 4) is [var header, var payload, var value]
            ? new JwsFile(
                JsonSerialization.Compact,
                payload.Length == 0 ? null : payload,
                [JwsSignature.Read(header, value, null, [])]
            )
            : null;

    /// <summary>§4 compares names exactly; readers that do not would take the one for the other.</summary>
    private static string? FindAlmost(JsonElement root) =>
        root.Names()
            .Concat(root.Member("signatures").Items().SelectMany(one => one.Names()))
            .FirstOrDefault(one =>
                Members.Contains(one, StringComparer.OrdinalIgnoreCase)
                && !Members.Contains(one, StringComparer.Ordinal)
            );

    private static (JwsFile?, string?) ReadJson(JsonElement root)
    {
        if (FindAlmost(root) is { } almost)
        {
            return (null, $"the member {almost} differs from that of RFC 7515 in case only");
        }

        var payload = root.Member("payload");
        if (payload is { ValueKind: not JsonValueKind.String })
        {
            return (null, "payload is no string");
        }

        var signatures = root.Member("signatures");
        if (signatures is null)
        {
            var flattened = root.Member("signature") is null
                ? []
                : new[] { JwsSignature.Of(root, "payload") };
            return (new JwsFile(JsonSerialization.Flattened, payload.Text(), flattened), null);
        }

        if (root.Member("signature") is not null || root.Member("protected") is not null)
        {
            return (null, "it is flattened and general at once, which RFC 7515 §7.2.2 forbids");
        }

        return signatures.Value.ValueKind == JsonValueKind.Array
            ? (
                new JwsFile(
                    JsonSerialization.General,
                    payload.Text(),
                    [.. signatures.Items().Select(one => JwsSignature.Of(one))]
                )
                {
                    Foreign =
                    [
                        .. root.Names().Except(["payload", "signatures"], StringComparer.Ordinal),
                    ],
                },
                null
            )
            : (null, "signatures is no array");
    }
}
