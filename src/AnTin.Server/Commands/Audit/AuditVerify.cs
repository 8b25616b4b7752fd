using System.CommandLine;
using AnTin.Platform.Results;
using AnTin.Platform.Transparency;
using AnTin.Platform.Transparency.Notes;
using AnTin.Server.Rooms;
using AnTin.Server.Settings;

namespace AnTin.Server.Commands.Audit;

/// <summary>
/// <c>antin audit verify</c>: the logs of all databases and the Merkle logs beside them; with <c>--log</c> copies of Merkle
/// logs alone, for auditors who have nothing else.
/// </summary>
internal static class AuditVerify
{
    private static readonly Option<string[]> Logs = new("--log")
    {
        Description =
            "Thư mục có nhật ký Merkle hoặc bản sao; lặp lại được. / Directory with Merkle logs or copies.",
        HelpName = "dir",
    };

    private static readonly Option<FileInfo[]> Keys = new("--key")
    {
        Description = "Khóa công khai của nhật ký. / Public keys of the logs.",
        HelpName = "file",
    };

    private static readonly Option<FileInfo[]> Witnesses = new("--witness-key")
    {
        Description =
            "Khóa của nhân chứng phải đã ký. / Keys of witnesses that must have cosigned.",
        HelpName = "file",
    };

    private static readonly Option<FileInfo[]> Earlier = new("--earlier")
    {
        Description =
            "Điểm chốt giữ từ lần trước: nhật ký phải bắt đầu bằng nó. / Checkpoints kept from last time.",
        HelpName = "file",
    };

    private static readonly Option<FileInfo?> Proof = new("--proof")
    {
        Description = "Chỉ kiểm bằng chứng này. / Check this proof alone.",
        HelpName = "file",
    };

    private static readonly Option<FileInfo?> Certificate = new("--certificate")
    {
        Description =
            "Chứng thư mà bằng chứng phải nói tới. / Certificate that the proof must speak of.",
        HelpName = "file",
    };

    public static Command Create()
    {
        var settings = new SettingsOptions();
        var command = new Command(
            "verify",
            """
            Kiểm tra nhật ký; 1 khi có dòng không phải dòng đã ghi. / Checks the logs; 1 when a line is not what was written.

            antin audit verify
            antin audit verify --log /etc/antin/copied --key /etc/antin/log.keys --witness-key /etc/antin/witness.key
            antin audit verify --log /etc/antin/copied --key /etc/antin/log.keys --earlier /etc/antin/checkpoint-2026-06
            antin audit verify --proof /etc/antin/proof.json --key /etc/antin/log.keys
            antin audit verify --proof /etc/antin/proof.json --key /etc/antin/log.keys --certificate /etc/antin/known.pem
            """
        );
        settings.AddTo(command);
        foreach (var option in new Option[] { Logs, Keys, Witnesses, Earlier, Proof, Certificate })
        {
            command.Options.Add(option);
        }

        command.SetAction((parse, cancellation) => RunAsync(parse, settings, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parse,
        SettingsOptions options,
        CancellationToken cancellation
    )
    {
        var error = parse.InvocationConfiguration.Error;
        var keys = await NoteKeyFiles.ReadAsync(parse.GetValue(Keys) ?? [], cancellation);
        var witnesses = await NoteKeyFiles.ReadAsync(parse.GetValue(Witnesses) ?? [], cancellation);
        if (!keys.IsOk || !witnesses.IsOk)
        {
            return RefusalText.Write(error, keys.Refusals.Concat(witnesses.Refusals));
        }

        if (parse.GetValue(Proof) is { } proof)
        {
            return await ProofReport.RunAsync(
                parse,
                proof,
                parse.GetValue(Certificate),
                keys.Value,
                cancellation
            );
        }

        var earlier = await EarlierAsync(parse.GetValue(Earlier) ?? [], cancellation);
        if (!earlier.IsOk)
        {
            return RefusalText.Write(error, earlier.Refusals);
        }

        var report = new LogReport(parse.InvocationConfiguration.Output)
        {
            Keys = keys.Value,
            Witnesses = witnesses.Value,
            Earlier = earlier.Value,
        };
        var folders = parse.GetValue(Logs) ?? [];
        if (folders.Length > 0 && !options.IsGiven(parse))
        {
            return await report.FoldersAsync(folders, null, error, cancellation) ? 0 : 1;
        }

        if (options.Load(parse) is not { } loaded)
        {
            return 1;
        }

        var intact = await DatabaseReport.ChainsAsync(parse, loaded.Settings, cancellation);
        if (folders.Length == 0)
        {
            folders = OwnFolder(loaded.Settings);
        }

        return await report.FoldersAsync(folders, loaded.Settings, error, cancellation) && intact
            ? 0
            : 1;
    }

    private static string[] OwnFolder(AnTinSettings settings) =>
        settings.Logs.Directory.Length > 0
        && LogRoom.Placed(settings).Directory is var own
        && LogFolders.Under(own).Count > 0
            ? [own]
            : [];

    private static async Task<Result<IReadOnlyList<SignedNote>>> EarlierAsync(
        FileInfo[] files,
        CancellationToken cancellation
    )
    {
        var notes = new List<SignedNote>();
        foreach (var file in files)
        {
            if (!file.Exists)
            {
                return CommandRefusals.NoFile(file.FullName);
            }

            var note = SignedNote.Read(await InputFile.ReadAsync(file, cancellation));
            var checkpoint = note.Then(Checkpoint.Read);
            if (!checkpoint.IsOk)
            {
                return checkpoint.Refusals[0];
            }

            notes.Add(note.Value);
        }

        return Result.Of<IReadOnlyList<SignedNote>>(notes);
    }
}
