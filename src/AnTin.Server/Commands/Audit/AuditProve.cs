using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using AnTin.Authority.Transparency;
using AnTin.Pki.Certificates;
using AnTin.Platform.Results;
using AnTin.Platform.Transparency;
using AnTin.Platform.Transparency.Logs;
using AnTin.Platform.Transparency.Tiles;
using AnTin.Server.Rooms;

namespace AnTin.Server.Commands.Audit;

/// <summary><c>antin audit prove</c>: what the log of certificates says of a serial, with the proof, as JSON.</summary>
internal static class AuditProve
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var settings = new SettingsOptions();
        var serial = new Option<string>("--serial")
        {
            Description = "Số sê-ri, thập lục phân. / Serial number, hexadecimal.",
            HelpName = "hex",
            Required = true,
        };
        var log = new Option<string?>("--log")
        {
            Description =
                "Thư mục của nhật ký chứng thư hoặc bản sao. / Directory of the log of certificates, or a copy.",
            HelpName = "dir",
        };
        var command = new Command(
            "prove",
            """
            Bằng chứng rằng chứng thư hoặc việc thu hồi có trong nhật ký. / Proof that a certificate or its revocation is in the log.

            antin audit prove --serial 0123ABCD --log /etc/antin/copied/certificates > proof.json
            """
        );
        settings.AddTo(command);
        command.Options.Add(serial);
        command.Options.Add(log);
        command.SetAction(
            async (parse, cancellation) =>
            {
                var error = parse.InvocationConfiguration.Error;
                if (FolderOf(parse, log, settings) is not { } folder)
                {
                    return 1;
                }

                var proof = Prove(new LogDirectory(folder), parse.GetValue(serial)!, cancellation);
                if (!proof.IsOk)
                {
                    return RefusalText.Write(error, proof.Refusals);
                }

                await parse.InvocationConfiguration.Output.WriteLineAsync(
                    JsonSerializer.Serialize(proof.Value, Json)
                );
                return 0;
            }
        );
        return command;
    }

    private static string? FolderOf(
        ParseResult parse,
        Option<string?> log,
        SettingsOptions settings
    ) =>
        parse.GetValue(log)
        ?? (
            settings.Load(parse) is { } loaded
                ? LogShelf.DirectoryOf(
                    LogRoom.Placed(loaded.Settings).Directory,
                    LogShelf.Certificates
                )
                : null
        );

    private static Result<LogProof> Prove(
        LogDirectory files,
        string serial,
        CancellationToken cancellation
    )
    {
        if (!CertificateSerial.TryParse(serial, out var wanted))
        {
            return CommandRefusals.Value("--serial", serial, "0123ABCD…");
        }

        if (!files.IsLog)
        {
            return LogRefusals.NoLog(files.Path);
        }

        var log = LogReader.Open(files);
        if (!log.IsOk)
        {
            return log.Refusals[0];
        }

        try
        {
            var found = Find(log.Value.Tree, wanted.ToString()!, cancellation);
            return found.Count == 0
                ? LogRefusals.NoSuchEntry(serial)
                : LogProof.Of(log.Value.Note, log.Value.Tree, found);
        }
        catch (LogBrokenException broken)
        {
            return broken.Refusal;
        }
    }

    private static List<long> Find(TiledTree tree, string serial, CancellationToken cancellation)
    {
        var found = new List<long>();
        for (var first = 0L; first < tree.Size; first += TileName.Full)
        {
            cancellation.ThrowIfCancellationRequested();
            var bundle = tree.Bundle(first / TileName.Full);
            found.AddRange(
                bundle
                    .Select((entry, i) => (Line: CertificatesComparison.Read(entry.Span), i))
                    .Where(one => one.Line?.Serial == serial)
                    .Select(one => first + one.i)
            );
        }

        return found;
    }
}
