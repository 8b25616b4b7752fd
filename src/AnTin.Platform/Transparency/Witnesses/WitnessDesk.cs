using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AnTin.Platform.Files;
using AnTin.Platform.Transparency.Notes;
using AnTin.Platform.Transparency.Trees;

namespace AnTin.Platform.Transparency.Witnesses;

/// <summary>
/// A witness (C2SP tlog-witness): keeps the last checkpoint it signed of each log it knows, and signs the next only with a
/// proof that it continues that one. What it signed is on the disk before the signature leaves.
/// </summary>
/// <param name="directory">Where the checkpoints are kept. Whoever loses them must begin with a new key.</param>
/// <param name="signer">The witness's key.</param>
/// <param name="logs">The keys of the logs it knows, by origin the key's name.</param>
/// <param name="clock">Gives the time that a cosignature states.</param>
public sealed class WitnessDesk(
    string directory,
    NoteSigner signer,
    IReadOnlyList<NoteKey> logs,
    TimeProvider clock
) : IDisposable
{
    /// <summary>Comparing with the last checkpoint and keeping the new one are one step.</summary>
    private readonly SemaphoreSlim gate = new(1, 1);

    public NoteKey Key => signer.Key;

    public async Task<WitnessAnswer> AnswerAsync(
        ReadOnlyMemory<byte> body,
        CancellationToken cancellation = default
    )
    {
        var read = WitnessRequest.Read(body.Span);
        if (!read.IsOk)
        {
            return new WitnessAnswer(WitnessAnswerKind.BadRequest);
        }

        var request = read.Value;
        var known = logs.Where(key => key.Name == request.Checkpoint.Origin).ToList();
        if (known.Count == 0)
        {
            return new WitnessAnswer(WitnessAnswerKind.UnknownLog);
        }

        if (!known.Any(request.Note.IsSignedBy))
        {
            return new WitnessAnswer(WitnessAnswerKind.NotSigned);
        }

        await gate.WaitAsync(cancellation);
        try
        {
            return await CosignAsync(request, cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>What it signed last of a log; null before the first.</summary>
    /// <exception cref="InvalidDataException">The kept file is no checkpoint: better no signature than a wrong one.</exception>
    public Checkpoint? Last(string origin)
    {
        var path = PathOf(origin);
        if (!File.Exists(path))
        {
            return null;
        }

        var checkpoint = SignedNote.Read(File.ReadAllBytes(path)).Then(Checkpoint.Read);
        return checkpoint.IsOk && checkpoint.Value.Origin == origin
            ? checkpoint.Value
            : throw new InvalidDataException($"{path} is no checkpoint of {origin}.");
    }

    public void Dispose() => gate.Dispose();

    private async Task<WitnessAnswer> CosignAsync(
        WitnessRequest request,
        CancellationToken cancellation
    )
    {
        var next = request.Checkpoint;
        if (request.OldSize > next.Size)
        {
            return new WitnessAnswer(WitnessAnswerKind.BadRequest);
        }

        var last = Last(next.Origin);
        var (size, root) = last is null ? (0, TreeHash.OfNothing) : (last.Size, last.Root);
        if (request.OldSize != size || (size == next.Size && last is not null && root != next.Root))
        {
            return new WitnessAnswer(
                WitnessAnswerKind.Conflict,
                string.Create(CultureInfo.InvariantCulture, $"{size}\n")
            );
        }

        if (!MerkleProof.Extends(size, root, next.Size, next.Root, request.Proof))
        {
            return new WitnessAnswer(WitnessAnswerKind.Inconsistent);
        }

        var line = await signer.SignAsync(request.Note.Text, clock.GetUtcNow(), cancellation);
        OwnersAlone.Directory(directory);
        await WholeFile.WriteAsync(
            PathOf(next.Origin),
            new SignedNote(
                request.Note.Text,
                [.. request.Note.Signatures.Take(1), line]
            ).ToOctets(),
            cancellation
        );
        return new WitnessAnswer(WitnessAnswerKind.Cosigned, line.ToString());
    }

    /// <summary>An origin is a stranger's text: it names no file by itself.</summary>
    private string PathOf(string origin) =>
        Path.Combine(
            directory,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(origin)))
                + ".checkpoint"
        );
}
