using System.CommandLine;
using AnTin.Server.Commands.Officers;
using AnTin.TestKit;

namespace AnTin.EndToEnd.Tests.Desk;

/// <summary>An officer's own machine: a token of SoftHSM, and the command <c>antin officer</c> beside it.</summary>
internal sealed class OfficersToken : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("antin-token-");
    private readonly TimeProvider clock;
    private readonly string label;

    private OfficersToken(TimeProvider clock, string label) =>
        (this.clock, this.label) = (clock, label);

    public static async Task<OfficersToken> CreateAsync(TimeProvider clock) =>
        new(clock, await SoftHsm.NewTokenAsync());

    /// <summary>The lines for <c>officerTokens</c> of a ceremony file.</summary>
    public Task<string> RequestAsync(string mailbox) =>
        RunAsync("request", "--officer", mailbox, "--authority", "services-g1");

    /// <summary>What the officer brings back to the desk.</summary>
    public async Task<byte[]> SignAsync(byte[] decision)
    {
        var file = Path.Combine(folder.FullName, "decision.json");
        var answer = Path.Combine(folder.FullName, "answer.json");
        await File.WriteAllBytesAsync(file, decision);
        await RunAsync("sign", file, answer, "--yes", "--overwrite");
        return await File.ReadAllBytesAsync(answer);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<string> RunAsync(params string[] words)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await OfficerCommand
            .Create(clock, TextReader.Null)
            .Parse([
                .. words,
                "--module",
                SoftHsm.Library!,
                "--token",
                label,
                "--pin-file",
                SoftHsm.PinFile(folder.FullName),
            ])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        code.ShouldBe(0, error.ToString());
        return output.ToString();
    }
}
