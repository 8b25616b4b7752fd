using System.Globalization;
using AnTin.Platform.Results;
using AnTin.Platform.Transparency;
using AnTin.Platform.Transparency.Logs;
using AnTin.Platform.Transparency.Notes;
using AnTin.Platform.Transparency.Tiles;
using AnTin.Server.Settings;

namespace AnTin.Server.Commands.Audit;

/// <summary>Checks Merkle logs and writes a paragraph each: entries, signatures, what was signed before, the database.</summary>
internal sealed class LogReport(TextWriter output)
{
    /// <summary>Keys of logs; none leaves the log's own signature unchecked, and says so.</summary>
    public IReadOnlyList<NoteKey> Keys { get; init; } = [];

    /// <summary>Witnesses that must all have cosigned.</summary>
    public IReadOnlyList<NoteKey> Witnesses { get; init; } = [];

    /// <summary>Checkpoints kept from earlier.</summary>
    public IReadOnlyList<SignedNote> Earlier { get; init; } = [];

    /// <summary>True when all is well.</summary>
    public async Task<bool> FoldersAsync(
        IEnumerable<string> folders,
        AnTinSettings? settings,
        TextWriter error,
        CancellationToken cancellation
    )
    {
        var well = true;
        foreach (var folder in folders)
        {
            var logs = LogFolders.Under(folder);
            if (logs.Count == 0)
            {
                RefusalText.Write(error, LogRefusals.NoLog(folder));
                well = false;
            }

            foreach (var log in logs)
            {
                well &= await LogAsync(log, settings, cancellation);
            }
        }

        return well;
    }

    private async Task<bool> LogAsync(
        LogDirectory files,
        AnTinSettings? settings,
        CancellationToken cancellation
    )
    {
        var verdict = LogCheck.Run(files, cancellation);
        var name = verdict.Checkpoint?.Origin ?? files.Path;
        if (verdict is not { Note: { } note, Checkpoint: { } checkpoint, FirstBreak: null })
        {
            await SayAsync($"{name}: ", verdict.FirstBreak!.Refusal.Message);
            await SayAsync(
                "    ",
                new(
                    $"{verdict.IntactEntries} mục nguyên vẹn trước đó",
                    $"{verdict.IntactEntries} entries intact before"
                )
            );
            return false;
        }

        await SayAsync(
            $"{name}: ",
            new($"{checkpoint.Size} mục nguyên vẹn", $"{checkpoint.Size} entries intact")
        );
        var tree = new TiledTree(files, checkpoint.Size);
        var well = await SignatureAsync(note, checkpoint);
        well &= await WitnessesAsync(note);
        well &= await EarlierAsync(checkpoint, tree);
        return well & await DatabaseAsync(checkpoint, tree, settings, cancellation);
    }

    private async Task<bool> SignatureAsync(SignedNote note, Checkpoint checkpoint)
    {
        if (Keys.Count == 0)
        {
            await SayAsync(
                "    ",
                new("chữ ký chưa kiểm: không có --key", "signature not checked: no --key")
            );
            return true;
        }

        var signed = Keys.Any(key => key.Name == checkpoint.Origin && note.IsSignedBy(key));
        await SayAsync(
            "    ",
            signed
                ? new("chữ ký của nhật ký đúng", "signed by the log")
                : LogRefusals.NotSignedBy(checkpoint.Origin).Message
        );
        return signed;
    }

    private async Task<bool> WitnessesAsync(SignedNote note)
    {
        var all = true;
        foreach (var witness in Witnesses)
        {
            var signed = witness.IsWitness && note.IsSignedBy(witness);
            all &= signed;
            await SayAsync(
                "    ",
                signed
                    ? new(
                        $"{witness.Name} đã ký lúc {TimeOf(note, witness)}",
                        $"cosigned by {witness.Name} at {TimeOf(note, witness)}"
                    )
                    : new($"{witness.Name} chưa ký", $"not cosigned by {witness.Name}")
            );
        }

        return all;
    }

    /// <summary>Only what the same log has signed counts; a smaller log than before was cut.</summary>
    private async Task<bool> EarlierAsync(Checkpoint checkpoint, TiledTree tree)
    {
        var well = true;
        foreach (var note in Earlier)
        {
            var old = Checkpoint.Read(note).Value;
            if (old.Origin != checkpoint.Origin)
            {
                continue;
            }

            var begins = old.Size <= tree.Size && tree.RootAt(old.Size) == old.Root;
            well &= begins;
            await SayAsync(
                "    ",
                begins
                    ? new(
                        $"bắt đầu bằng {old.Size} mục đã ký trước đây",
                        $"begins with the {old.Size} entries signed before"
                    )
                    : LogRefusals.Rewritten(old.Origin, old.Size).Message
            );
        }

        return well;
    }

    private async Task<bool> DatabaseAsync(
        Checkpoint checkpoint,
        TiledTree tree,
        AnTinSettings? settings,
        CancellationToken cancellation
    )
    {
        if (settings is null)
        {
            return true;
        }

        var difference = await DatabaseReport.CompareAsync(
            settings,
            checkpoint.Origin,
            tree,
            cancellation
        );
        await SayAsync("    ", difference ?? new("cơ sở dữ liệu khớp", "the database agrees"));
        return difference is null;
    }

    private static string TimeOf(SignedNote note, NoteKey witness) =>
        DateTimeOffset
            .FromUnixTimeSeconds(
                note.Signatures.Where(witness.Made).Max(NoteKey.CosignedAt).GetValueOrDefault()
            )
            .ToString("u", CultureInfo.InvariantCulture);

    private Task SayAsync(string before, Sentence sentence) =>
        output.WriteLineAsync($"{before}{sentence.Vietnamese} / {sentence.English}");
}
