using System.Text;
using System.Text.Json;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Jades;

/// <summary>Writes a JWS in one of its serialisations (RFC 7515 §7).</summary>
internal static class JwsWriter
{
    public static byte[] Write(JwsFile file)
    {
        if (file.Serialization == JsonSerialization.Compact)
        {
            var only = file.Signatures[0];
            return Encoding.ASCII.GetBytes($"{only.ProtectedText}.{file.Payload}.{only.ValueText}");
        }

        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, HeaderWriter.Options))
        {
            json.WriteStartObject();
            if (file.Payload is { } payload)
            {
                json.WriteString("payload", payload);
            }

            if (file.Serialization == JsonSerialization.Flattened)
            {
                WriteMembers(json, file.Signatures[0]);
            }
            else
            {
                json.WriteStartArray("signatures");
                foreach (var signature in file.Signatures)
                {
                    json.WriteStartObject();
                    WriteMembers(json, signature);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteMembers(Utf8JsonWriter json, JwsSignature signature)
    {
        json.WriteString("protected", signature.ProtectedText);
        if (signature.Unprotected is { } unprotected)
        {
            json.WritePropertyName("header");
            unprotected.WriteTo(json);
        }

        json.WriteString("signature", signature.ValueText);
    }
}
