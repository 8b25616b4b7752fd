using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using AnTin.Pki.Signing;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Jades;

/// <summary>Writes the JWS Protected Header of a baseline signature (ETSI TS 119 182-1 §6.3).</summary>
internal static class HeaderWriter
{
    private const string Application = "application/";

    public static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="name">Of the algorithm.</param>
    /// <param name="hash">Digests detached content.</param>
    /// <param name="content">What is signed.</param>
    /// <param name="options">How.</param>
    /// <returns>The header in base64url.</returns>
    public static string Write(
        string name,
        HashAlgorithmName hash,
        ReadOnlyMemory<byte> content,
        JsonSigningOptions options
    )
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            var (type, objects) = (ContentType(content, options), options.HasObjects());
            json.WriteStartObject();
            json.WriteString("alg", name);
            if (!objects)
            {
                // §5.1.3: with sigD, the types stand there.
                json.WriteString("cty", type);
            }

            json.WriteNumber("iat", options.At.ToUnixTimeSeconds());
            WriteCertificates(json, options);
            WriteRole(json, options.Role);
            if (options.Unencoded)
            {
                json.WriteBoolean("b64", false);
            }

            if (objects)
            {
                WriteObjects(json, hash, content, type, options);
            }

            WriteCritical(json, options.Unencoded, objects);
            json.WriteEndObject();
        }

        return StrictBase64.ToUrl(stream.ToArray());
    }

    private static bool HasObjects(this JsonSigningOptions options) =>
        options is { Detached: true, ContentUri: not null };

    /// <summary>RFC 7515 §4.1.10: "application/" is left out where no other slash is in the type.</summary>
    private static string ContentType(ReadOnlyMemory<byte> content, JsonSigningOptions options)
    {
        var type =
            options.MimeType
            ?? (
                StrictJson.TryParse(content, out _, out _)
                    ? "application/json"
                    : "application/octet-stream"
            );
        return
            type.StartsWith(Application, StringComparison.Ordinal)
            && !type.AsSpan(Application.Length).Contains('/')
            ? type[Application.Length..]
            : type;
    }

    /// <summary>§5.1.7 and §5.1.8: the digest binds, the chain lets others find the issuer.</summary>
    private static void WriteCertificates(Utf8JsonWriter json, JsonSigningOptions options)
    {
        json.WriteString(
            "x5t#S256",
            StrictBase64.ToUrl(SHA256.HashData(options.Certificates[0].Encoded.Span))
        );
        json.WriteStartArray("x5c");
        foreach (var certificate in options.Certificates)
        {
            json.WriteBase64StringValue(certificate.Encoded.Span);
        }

        json.WriteEndArray();
    }

    /// <summary>§5.2.5: a claimed attribute, as plain text.</summary>
    private static void WriteRole(Utf8JsonWriter json, string? role)
    {
        if (role is null)
        {
            return;
        }

        json.WriteStartObject("srAts");
        json.WriteStartArray("claimed");
        json.WriteStartObject();
        json.WriteString("mediaType", "text/plain");
        json.WriteString("encoding", "binary");
        json.WriteStartArray("qVals");
        json.WriteStringValue(role);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>§5.2.8.3.3.</summary>
    private static void WriteObjects(
        Utf8JsonWriter json,
        HashAlgorithmName hash,
        ReadOnlyMemory<byte> content,
        string type,
        JsonSigningOptions options
    )
    {
        var octets = options.Unencoded
            ? content
            : System.Text.Encoding.ASCII.GetBytes(StrictBase64.ToUrl(content.Span));
        json.WriteStartObject("sigD");
        json.WriteString("mId", DetachedObjects.ByUriHash);
        WriteOne("pars", options.ContentUri!);
        json.WriteString("hashM", JwsAlgorithms.NameOf(hash));
        WriteOne("hashV", StrictBase64.ToUrl(DigestAlgorithms.Compute(hash, octets.Span)));
        WriteOne("ctys", type);
        json.WriteEndObject();

        void WriteOne(string name, string value)
        {
            json.WriteStartArray(name);
            json.WriteStringValue(value);
            json.WriteEndArray();
        }
    }

    private static void WriteCritical(Utf8JsonWriter json, bool unencoded, bool objects)
    {
        if (!unencoded && !objects)
        {
            return;
        }

        json.WriteStartArray("crit");
        if (unencoded)
        {
            json.WriteStringValue("b64");
        }

        if (objects)
        {
            json.WriteStringValue("sigD");
        }

        json.WriteEndArray();
    }
}
