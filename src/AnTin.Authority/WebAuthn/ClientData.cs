using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AnTin.Authority.WebAuthn;

/// <summary>What the browser says it was asked (§5.8.1, clientDataJSON).</summary>
/// <param name="Type">"webauthn.get" or "webauthn.create".</param>
/// <param name="Challenge">As the page gave it.</param>
/// <param name="Origin">Of the page.</param>
/// <param name="CrossOrigin">Whether the page stood in a frame of another's.</param>
public sealed record ClientData(string Type, byte[] Challenge, string Origin, bool CrossOrigin)
{
    public const string Get = "webauthn.get";
    public const string Create = "webauthn.create";

    /// <summary>Browsers write about 200 bytes.</summary>
    public const int Longest = 4096;

    private static readonly JsonDocumentOptions Strict = new()
    {
        MaxDepth = 4,
        AllowDuplicateProperties = false,
    };

    public static bool TryRead(ReadOnlyMemory<byte> json, [NotNullWhen(true)] out ClientData? data)
    {
        data = null;
        if (json.Length > Longest)
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            var root = document.RootElement;
            if (
                root.ValueKind == JsonValueKind.Object
                && Text(root, "type") is { } type
                && Text(root, "origin") is { } origin
                && Text(root, "challenge") is { } challenge
                && Base64Url.IsValid(challenge)
            )
            {
                var framed =
                    (
                        root.TryGetProperty("crossOrigin", out var cross)
                        && cross.ValueKind != JsonValueKind.False
                    ) || root.TryGetProperty("topOrigin", out _);
                data = new ClientData(type, Base64Url.DecodeFromChars(challenge), origin, framed);
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Half a surrogate is an InvalidOperationException to the reader.
        }

        return data is not null;
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
