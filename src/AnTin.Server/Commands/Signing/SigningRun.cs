using System.CommandLine;
using AnTin.Signatures.Signing;

namespace AnTin.Server.Commands.Signing;

/// <summary>What all commands that sign do around the signature: open the key, say what is wrong, write the file.</summary>
internal static class SigningRun
{
    /// <param name="problem">What makes the request senseless; null when nothing does.</param>
    /// <param name="choice">Which key.</param>
    /// <param name="output">Where the signed file goes.</param>
    /// <param name="console">Takes what was done, or what is wrong.</param>
    /// <param name="sign">Makes the signed file and writes it to a stream.</param>
    public static async Task<int> RunAsync(
        string? problem,
        SigningKeyChoice choice,
        FileInfo output,
        InvocationConfiguration console,
        Func<Pkcs12Key, HttpClient, Task<SigningResult<Action<Stream>>>> sign
    )
    {
        var error = console.Error;
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

        using var http = new HttpClient();
        var result = await sign(key, http);
        if (!result.Succeeded)
        {
            await error.WriteLineAsync(
                $"{result.Refusal.Sentence.Vi} / {result.Refusal.Sentence.En} [{result.Refusal.Code}]"
            );
            return ExitCodes.Failed;
        }

        OutputFile.Write(output, result.Value);
        await console.Output.WriteLineAsync(
            $"Đã ký ở mức {choice.LevelName}: {output} / signed at level {choice.LevelName}"
        );
        return ExitCodes.Passed;
    }

    /// <summary>A signed file that is held in memory.</summary>
    public static SigningResult<Action<Stream>> Of(SigningResult<byte[]> signed) =>
        signed.Succeeded
            ? new Action<Stream>(stream => stream.Write(signed.Value))
            : signed.Refusal;
}
