using System.CommandLine;
using AnTin.Keys;
using AnTin.Pki.Signing;
using AnTin.Platform.Transparency.Notes;
using AnTin.Platform.Transparency.Witnesses;
using AnTin.Server.Commands.Audit;
using AnTin.Server.Hosting;
using AnTin.Server.Settings;

namespace AnTin.Server.Commands;

/// <summary>
/// <c>antin witness</c>: on somebody else's machine, cosigns checkpoints of logs that continue what it signed before (C2SP
/// tlog-witness). It needs a data directory and a master key of its own, no database.
/// </summary>
internal static class WitnessCommand
{
    private const string Store = "witness";
    private const string Path = "/add-checkpoint";

    private static readonly Option<string> Name = new("--name")
    {
        Description = "Tên nhân chứng, dạng địa chỉ. / Its name, an address without scheme.",
        HelpName = "name",
        Required = true,
    };

    public static Command Create() =>
        new("witness", "Nhân chứng của các nhật ký. / A witness of logs.") { Key(), Serve() };

    private static Command Key()
    {
        var settings = new SettingsOptions();
        var command = new Command(
            "key",
            """
            Khóa công khai của nhân chứng; tạo nếu chưa có. / The witness's public key; made where there is none.

            antin witness key --name witness.example.vn/w1 --settings /etc/antin/witness.json > witness.key
            """
        );
        command.Options.Add(Name);
        settings.AddTo(command);
        command.SetAction(
            async (parse, cancellation) =>
            {
                if (settings.Load(parse) is not { } loaded)
                {
                    return 1;
                }

                using var keys = KeyStores.Open(loaded.Settings, Store, TimeProvider.System);
                var signer = await SignerAsync(keys, parse.GetValue(Name)!, cancellation);
                await parse.InvocationConfiguration.Output.WriteLineAsync(signer.Key.ToString());
                return 0;
            }
        );
        return command;
    }

    private static Command Serve()
    {
        var settings = new SettingsOptions();
        var logs = new Option<FileInfo[]>("--log-key")
        {
            Description = "Khóa của các nhật ký được biết. / Keys of the logs it knows.",
            HelpName = "file",
            Required = true,
        };
        var command = new Command(
            "serve",
            """
            Ký thêm các điểm chốt, đến khi được dừng. / Cosigns checkpoints until stopped.

            antin witness serve --name witness.example.vn/w1 --log-key /etc/antin/log.keys --settings /etc/antin/witness.json
            """
        );
        command.Options.Add(Name);
        command.Options.Add(logs);
        settings.AddTo(command);
        command.SetAction(
            async (parse, cancellation) =>
            {
                if (settings.Load(parse) is not { } loaded)
                {
                    return 1;
                }

                var known = await NoteKeyFiles.ReadAsync(parse.GetValue(logs)!, cancellation);
                if (!known.IsOk)
                {
                    return RefusalText.Write(parse.InvocationConfiguration.Error, known.Refusals);
                }

                using var keys = KeyStores.Open(loaded.Settings, Store, TimeProvider.System);
                using var desk = new WitnessDesk(
                    loaded.Settings.Data("witness"),
                    await SignerAsync(keys, parse.GetValue(Name)!, cancellation),
                    known.Value,
                    TimeProvider.System
                );
                await RunAsync(desk, loaded.Settings, parse, cancellation);
                return 0;
            }
        );
        return command;
    }

    private static async Task<NoteSigner> SignerAsync(
        IKeyStore keys,
        string name,
        CancellationToken cancellation
    )
    {
        var spec = new KeySpec(KeyAlgorithm.P256, $"Nhân chứng / witness {name}");
        var kept = await keys.ListAsync(cancellation);
        var key =
            kept.FirstOrDefault(one => one.Spec == spec)
            ?? await keys.GenerateAsync(spec, cancellation);
        return new NoteSigner(
            name,
            await keys.SignerAsync(
                key.Reference,
                SignatureAlgorithm.EcdsaSha256,
                cancellation: cancellation
            ),
            asWitness: true
        );
    }

    private static async Task RunAsync(
        WitnessDesk desk,
        AnTinSettings settings,
        ParseResult parse,
        CancellationToken cancellation
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(settings.Http.Listen);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = WitnessRequest.MostOctets;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        await using var app = builder.Build();
        app.MapPost(Path, (HttpContext context) => AnswerAsync(desk, context));
        await app.StartAsync(cancellation);
        await parse.InvocationConfiguration.Output.WriteLineAsync(
            $"Ready {string.Join(' ', app.Urls)}"
        );
        await app.WaitForShutdownAsync(cancellation);
    }

    private static async Task AnswerAsync(WitnessDesk desk, HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var answer = await desk.AnswerAsync(body.ToArray(), context.RequestAborted);
        context.Response.StatusCode = (int)answer.Kind;
        context.Response.ContentType =
            answer.Kind == WitnessAnswerKind.Conflict
                ? "text/x.tlog.size"
                : "text/plain; charset=utf-8";
        await context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }
}
