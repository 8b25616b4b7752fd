using System.Text.Json;
using System.Text.Json.Serialization;
using AnTin.Platform.Results;

namespace AnTin.Platform.Transparency.Logs;

/// <summary>Proofs from several logs in one file, in JSON: what the desk hands out of a certificate's life.</summary>
/// <param name="Proofs">One of each log.</param>
public sealed record LogProofs(
    [property: JsonPropertyName("proofs")] IReadOnlyList<LogProof> Proofs
)
{
    /// <summary>More logs than an installation has.</summary>
    private const int Most = 16;

    /// <summary>What somebody brings: several proofs, or a single one by itself. Nothing in it is believed yet.</summary>
    public static Result<LogProofs> Read(ReadOnlySpan<byte> json)
    {
        try
        {
            if (
                json.Length <= LogProof.MostOctets
                && JsonSerializer.Deserialize<LogProofs>(json)
                    is { Proofs: { Count: > 0 and <= Most } proofs } file
            )
            {
                return proofs.All(proof => proof is not null && proof.IsWhole)
                    ? file
                    : LogRefusals.ProofForm();
            }
        }
        catch (JsonException)
        {
            return LogRefusals.ProofForm();
        }

        return LogProof.Read(json).Then<LogProofs>(one => new LogProofs([one]));
    }
}
