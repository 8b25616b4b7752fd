using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AnTin.Registration.Contracts;

/// <summary>
/// The answer of <c>antin officer sign</c>. It names what was signed and by which key, so that the desk can say what is
/// wrong with it; a bare signature, as plain tools write it, says neither.
/// </summary>
/// <param name="AntinAnswer">The version, 1.</param>
/// <param name="Statement">SHA-256 of the statement, hexadecimal.</param>
/// <param name="Key">SHA-256 of the public key, hexadecimal.</param>
/// <param name="Signature">PKCS#1 v1.5 or ECDSA (DER), with SHA-256.</param>
public sealed record TokenAnswer(int AntinAnswer, string Statement, string Key, byte[] Signature)
{
    public const int Version = 1;

    /// <summary>Octets of an answer file.</summary>
    public const int Longest = 16 * 1024;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>False where the octets are no answer file; they may be a bare signature.</summary>
    public static bool TryRead(
        ReadOnlySpan<byte> octets,
        [NotNullWhen(true)] out TokenAnswer? answer
    )
    {
        answer = null;
        try
        {
            answer =
                octets.Length <= Longest
                    ? JsonSerializer.Deserialize<TokenAnswer>(octets, Json)
                    : null;
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException)
        {
            // No answer file.
        }

        return answer is { AntinAnswer: Version };
    }
}
