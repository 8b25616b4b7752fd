using System.CommandLine;
using AnTin.Pki.Signing;
using AnTin.Signatures.Signing;

namespace AnTin.Server.Commands.Signing;

/// <summary><c>antin sign FORMAT IN OUT</c>, of any format but PDF.</summary>
internal static class SignFileCommand
{
    /// <param name="name">The format.</param>
    /// <param name="description">With an example.</param>
    /// <param name="result">What OUT becomes.</param>
    /// <param name="own">Options of this format alone.</param>
    /// <param name="clock">Says what "now" is.</param>
    /// <param name="sign">Signs the content.</param>
    public static Command Create(
        string name,
        string description,
        string result,
        IEnumerable<Option> own,
        TimeProvider clock,
        Func<FileToSign, ISigner, CancellationToken, ValueTask<SigningResult<byte[]>>> sign
    )
    {
        var input = new Argument<FileInfo>("IN") { Description = "Tệp cần ký / the file to sign" };
        var output = new Argument<FileInfo>("OUT") { Description = result };
        var key = new SigningKeyOptions();
        var command = new Command(name, description) { input, output };
        foreach (var option in own)
        {
            command.Options.Add(option);
        }

        var overwrite = OutputFile.Overwrite();
        command.Options.Add(overwrite);
        key.AddTo(command);
        command.SetAction(
            (parse, cancellation) =>
            {
                var (from, to) = (parse.GetRequiredValue(input), parse.GetRequiredValue(output));
                var choice = key.Read(parse);
                return SigningRun.RunAsync(
                    OutputFile.Missing(from)
                        ?? OutputFile.FindProblem(
                            to,
                            parse.GetValue(overwrite),
                            [
                                from,
                                choice.Pkcs12,
                                choice.PasswordFile,
                                .. own.OfType<Option<FileInfo?>>().Select(parse.GetValue),
                            ]
                        ),
                    choice,
                    to,
                    parse.InvocationConfiguration,
                    clock,
                    async (opened, http) =>
                    {
                        await using var stream = InputFile.Open(from);
                        var file = new FileToSign(from, stream, parse, opened, choice, http);
                        return SigningRun.Of(await sign(file, opened.Signer, cancellation));
                    },
                    cancellation
                );
            }
        );
        return command;
    }
}
