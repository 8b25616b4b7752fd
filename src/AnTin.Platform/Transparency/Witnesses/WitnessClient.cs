using System.Text;
using AnTin.Platform.Transparency.Logs;
using AnTin.Platform.Transparency.Notes;

namespace AnTin.Platform.Transparency.Witnesses;

/// <summary>Asks one witness to cosign a log's checkpoint, from the log's side.</summary>
/// <param name="http">Its base address is the witness's submission prefix.</param>
/// <param name="key">The witness's key: answers of others are nothing.</param>
public sealed class WitnessClient(HttpClient http, NoteKey key)
{
    private const int MostAnswer = 64 * 1024;

    /// <summary>What the witness signed last, as far as it said; asked anew after each conflict.</summary>
    private readonly Dictionary<string, long> known = new(StringComparer.Ordinal);

    public NoteKey Key { get; } = key;

    /// <summary>The cosignature of the log's present checkpoint; null where the witness gives none.</summary>
    /// <exception cref="HttpRequestException">The witness does not answer, or refuses: the message says how.</exception>
    public async Task<NoteSignature?> CosignAsync(
        LogWriter log,
        SignedNote note,
        CancellationToken cancellation = default
    )
    {
        var checkpoint = Checkpoint.Read(note).Value;
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var old = known.GetValueOrDefault(checkpoint.Origin);
            if (old > checkpoint.Size)
            {
                throw new HttpRequestException(
                    $"{Key.Name} has signed {old} entries of {checkpoint.Origin}, which has {checkpoint.Size}."
                );
            }

            var request = new WitnessRequest(
                old,
                log.TreeOf(checkpoint).ConsistencySince(old),
                note,
                checkpoint
            );
            var (status, body) = await PostAsync(request, cancellation);
            if (status == WitnessAnswerKind.Cosigned)
            {
                known[checkpoint.Origin] = checkpoint.Size;
                return body.Split('\n')
                    .Select(NoteSignature.Read)
                    .OfType<NoteSignature>()
                    .FirstOrDefault(line => Key.Verifies(note.Text, line));
            }

            if (
                status != WitnessAnswerKind.Conflict
                || Checkpoint.ReadSize(body.TrimEnd('\n')) is not { } size
                || size == old
            )
            {
                throw new HttpRequestException(
                    $"{Key.Name} does not cosign {checkpoint.Origin}: {(int)status}."
                );
            }

            known[checkpoint.Origin] = size;
        }

        return null;
    }

    private async Task<(WitnessAnswerKind Status, string Body)> PostAsync(
        WitnessRequest request,
        CancellationToken cancellation
    )
    {
        using var content = new ByteArrayContent(request.ToOctets());
        using var message = new HttpRequestMessage(HttpMethod.Post, "add-checkpoint")
        {
            Content = content,
        };
        using var answer = await http.SendAsync(
            message,
            HttpCompletionOption.ResponseHeadersRead,
            cancellation
        );
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellation);
        var body = new byte[MostAnswer];
        var read = await stream.ReadAtLeastAsync(body, body.Length, false, cancellation);
        return ((WitnessAnswerKind)(int)answer.StatusCode, Encoding.UTF8.GetString(body, 0, read));
    }
}
