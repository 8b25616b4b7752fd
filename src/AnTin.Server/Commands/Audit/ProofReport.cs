using System.CommandLine;
using AnTin.Platform.Results;
using AnTin.Platform.Transparency.Logs;
using AnTin.Platform.Transparency.Notes;

namespace AnTin.Server.Commands.Audit;

/// <summary>Checks a proof that somebody brought, with the log's key alone.</summary>
internal static class ProofReport
{
    public static async Task<int> RunAsync(
        ParseResult parse,
        FileInfo file,
        IReadOnlyList<NoteKey> keys,
        CancellationToken cancellation
    )
    {
        var error = parse.InvocationConfiguration.Error;
        if (!file.Exists)
        {
            return RefusalText.Write(error, CommandRefusals.NoFile(file.FullName));
        }

        if (keys.Count == 0)
        {
            return RefusalText.Write(error, CommandRefusals.Value("--key", "", "FILE"));
        }

        var proof = LogProof.Read(await InputFile.ReadAsync(file, cancellation));
        var verified = proof.Then(read =>
            keys.Select(read.Verify).FirstOrDefault(one => one.IsOk) ?? read.Verify(keys[0])
        );
        if (!verified.IsOk)
        {
            return RefusalText.Write(error, verified.Refusals);
        }

        var output = parse.InvocationConfiguration.Output;
        await output.WriteLineAsync(
            $"{verified.Value.Origin}: {verified.Value.Size} mục / entries"
        );
        foreach (var entry in proof.Value.Entries)
        {
            await output.WriteLineAsync($"    {entry.Index}: {entry.Text}");
        }

        return 0;
    }
}
