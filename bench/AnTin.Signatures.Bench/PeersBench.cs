using System.Diagnostics;
using System.Globalization;
using AnTin.Pdf.Reading;
using AnTin.Signatures;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Bench;

/// <summary>
/// Our command as a whole process beside pdfsig and openssl on the same files, and the library in this process. Start-up
/// of the runtime is part of the first, as a user of the command pays it.
/// </summary>
internal static class PeersBench
{
    private const int Rounds = 10;
    private static readonly (string Name, int Bytes)[] Sizes =
    [
        ("96 KB", 96 << 10),
        ("20 MB", 20 << 20),
    ];

    public static async Task<int> RunAsync()
    {
        if (Command() is not { } antin)
        {
            Console.WriteLine(
                "antin is not built: dotnet build src/AnTin.Server -c Release, or name antin.dll in ANTIN_COMMAND."
            );
            return 1;
        }

        using var folder = new TemporaryFolder();
        var peers = new Peers(folder, antin);
        if (!await peers.MakeKeyAsync())
        {
            Console.WriteLine("openssl is absent: it makes the key that all of them use.");
            return 1;
        }

        using var world = await World.CreateAsync();
        foreach (var (name, bytes) in Sizes)
        {
            var file = folder.File(
                "file.pdf",
                bytes > 1 << 20 ? Samples.Scans(bytes) : Samples.Letter()
            );
            await CmsAsync(peers, name, file);
            await PdfAsync(peers, world, name, file);
        }

        return 0;
    }

    private static async Task CmsAsync(Peers peers, string name, string file)
    {
        var turns = new Turns(
            $"CMS, detached, {name} (whole processes: wall time counts)",
            wholeProcesses: true
        );
        turns.Add("openssl cms -sign", () => peers.OpensslSignAsync(file));
        turns.Add("antin sign cms", () => peers.AntinSignCmsAsync(file));
        turns.Add("openssl cms -verify", () => peers.OpensslVerifyAsync(file));
        turns.Add("antin verify", () => peers.AntinVerifyCmsAsync(file));
        await turns.RunAsync(Rounds);
        turns.Print();
    }

    private static async Task PdfAsync(Peers peers, World world, string name, string file)
    {
        var signed = file + ".signed.pdf";
        await peers.AntinSignPdfAsync(file);
        var turns = new Turns(
            $"PDF, {name} (whole processes: wall time counts)",
            wholeProcesses: true
        );
        turns.Add("antin sign pdf", () => peers.AntinSignPdfAsync(file));
        if (await peers.HasPdfsigAsync())
        {
            turns.Add("pdfsig", () => peers.PdfsigAsync(signed));
        }
        else
        {
            Console.WriteLine("pdfsig is absent.");
        }

        turns.Add("antin verify", () => peers.AntinVerifyAsync(signed));
        turns.Add(
            "in process: sign",
            async () =>
            {
                await using var stream = File.OpenRead(file);
                await world.SignAsync(PdfSource.FromStream(stream), SignatureLevel.BaselineB);
            }
        );
        turns.Add(
            "in process: validate",
            async () =>
            {
                await using var stream = File.OpenRead(signed);
                await SignatureValidator.ValidateAsync(
                    PdfSource.FromStream(stream),
                    new ValidationContext { At = Tests.TestAuthority.SigningTime }
                );
            }
        );
        await turns.RunAsync(Rounds);
        turns.Print();
    }

    private static string? Command()
    {
        var named = Environment.GetEnvironmentVariable("ANTIN_COMMAND");
        var built = Path.GetFullPath("src/AnTin.Server/bin/Release/net10.0/antin.dll");
        return File.Exists(named) ? named
            : File.Exists(built) ? built
            : null;
    }
}
