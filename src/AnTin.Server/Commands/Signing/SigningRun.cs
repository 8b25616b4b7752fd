using System.CommandLine;
using AnTin.Platform.Evidence;
using AnTin.Signatures;
using AnTin.Signatures.Acts;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Server.Commands.Signing;

/// <summary>What all commands that sign do around the signature: open the key, say what is wrong, write the file.</summary>
internal static class SigningRun
{
    /// <summary>How long one address is waited for before a signature.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <param name="problem">What makes the request senseless; null when nothing does.</param>
    /// <param name="choice">Which key.</param>
    /// <param name="output">Where the signed file goes.</param>
    /// <param name="console">Takes what was done, or what is wrong.</param>
    /// <param name="clock">Says what "now" is.</param>
    /// <param name="sign">Makes the signed file and writes it to a stream.</param>
    /// <param name="cancellation">Ends the question about revocation.</param>
    public static Task<int> RunAsync(
        string? problem,
        SigningKeyChoice choice,
        FileInfo output,
        InvocationConfiguration console,
        TimeProvider clock,
        Func<Pkcs12Key, HttpClient, Task<SigningResult<Action<Stream>>>> sign,
        CancellationToken cancellation
    ) =>
        WithKeyAsync(
            problem,
            choice,
            console.Error,
            async (key, http) =>
            {
                if (!await MaySignAsync(choice, key, http, clock, console.Error, cancellation))
                {
                    return ExitCodes.Failed;
                }

                var result = await sign(key, http);
                if (!result.Succeeded)
                {
                    await console.Error.WriteLineAsync(Line(result.Refusal));
                    return ExitCodes.Failed;
                }

                OutputFile.Write(output, result.Value);
                await console.Output.WriteLineAsync(Done(choice, output));
                await AdviseAsync(choice, console.Error);
                return ExitCodes.Passed;
            }
        );

    /// <summary>Opens the key, or says why not; the answer is the exit code.</summary>
    public static async Task<int> WithKeyAsync(
        string? problem,
        SigningKeyChoice choice,
        TextWriter error,
        Func<Pkcs12Key, HttpClient, Task<int>> work
    )
    {
        if ((problem ?? choice.FindProblem()) is { } senseless)
        {
            await error.WriteLineAsync(senseless);
            return ExitCodes.Failed;
        }

        if (SecretFile.FindProblem(choice.PasswordFile) is { } open)
        {
            return RefusalText.Write(error, open);
        }

        using var key = Pkcs12Key.Open(choice.Pkcs12, choice.PasswordFile, out var unusable);
        if (key is null)
        {
            await error.WriteLineAsync(unusable);
            return ExitCodes.Failed;
        }

        using var http = EvidenceHttp.CreateClient();
        return await work(key, http);
    }

    /// <summary>
    /// Whoever signs hears at once that his certificate was revoked, and not from those who receive the file; where no
    /// answer comes, that is said.
    /// </summary>
    public static async Task<bool> MaySignAsync(
        SigningKeyChoice choice,
        Pkcs12Key key,
        HttpClient http,
        TimeProvider clock,
        TextWriter error,
        CancellationToken cancellation
    )
    {
        if (choice.Offline)
        {
            return true;
        }

        var finding = await SignerRevocation.AskAsync(
            key.Certificates,
            new HttpEvidenceSource(http, new EvidenceFetching { Timeout = Patience }),
            clock.GetUtcNow(),
            cancellation
        );
        if (finding is not null)
        {
            await error.WriteLineAsync(Line(finding));
        }

        return finding?.Severity != ActSeverity.Refusal;
    }

    public static string Line(ActFinding finding) => $"{Line(finding.Reason)} ({finding.Basis})";

    public static string Done(SigningKeyChoice choice, FileInfo output) =>
        $"Đã ký ở mức {choice.LevelName}: {output} / signed at level {choice.LevelName}";

    /// <summary>Who signs without a time stamp hears what is missing while it is easily mended.</summary>
    public static Task AdviseAsync(SigningKeyChoice choice, TextWriter error) =>
        choice.Level == SignatureLevel.BaselineB
            ? error.WriteLineAsync(
                "    → Mức B-B không có dấu thời gian: sau này không chứng minh được lúc ký. Nên ký với --level B-T --tsa ĐỊA-CHỈ. / Level B-B bears no time stamp: the time of signing cannot be proven later. Prefer --level B-T --tsa ADDRESS."
            )
            : Task.CompletedTask;

    public static string Line(SigningRefusal refusal) =>
        $"{refusal.Sentence.Vi} / {refusal.Sentence.En} [{refusal.Code}]";

    /// <summary>A signed file that is held in memory.</summary>
    public static SigningResult<Action<Stream>> Of(SigningResult<byte[]> signed) =>
        signed.Succeeded
            ? new Action<Stream>(stream => stream.Write(signed.Value))
            : signed.Refusal;
}
