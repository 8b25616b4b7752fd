using System.CommandLine;
using AnTin.Signatures.Signing;

namespace AnTin.Server.Commands.Signing;

/// <summary><c>antin sign cms IN OUT</c>.</summary>
internal static class SignCms
{
    public static Command Create(TimeProvider clock)
    {
        var input = new Argument<FileInfo>("IN") { Description = "Tệp cần ký / the file to sign" };
        var output = new Argument<FileInfo>("OUT")
        {
            Description = "Tệp .p7m hoặc .p7s (DER) / the message",
        };
        var detached = new Option<bool>("--detached")
        {
            Description = "Chữ ký rời, không chứa tệp gốc / the content stays outside",
        };
        var key = new SigningKeyOptions();
        var command = new Command(
            "cms",
            """
            Ký tệp bất kỳ (CAdES). / Signs any file as CAdES.

            antin sign cms docs/samples/invoice.xml invoice.p7s --detached --p12 data/demo/files/organisation-thpt2.p12 --password-file data/demo/files/p12-password.txt --level B-T --tsa http://127.0.0.1:5080/tsa
            """
        )
        {
            input,
            output,
            detached,
        };
        key.AddTo(command);
        command.SetAction(
            (parse, cancellation) =>
            {
                var (from, to) = (parse.GetRequiredValue(input), parse.GetRequiredValue(output));
                var choice = key.Read(parse);
                return SigningRun.RunAsync(
                    OutputFile.Missing(from) ?? OutputFile.MissingDirectory(to),
                    choice,
                    to,
                    parse.InvocationConfiguration.Error,
                    async (opened, http) =>
                    {
                        var signed = await CmsSigner.SignAsync(
                            await File.ReadAllBytesAsync(from.FullName, cancellation),
                            opened.Signer,
                            new CmsSigningOptions
                            {
                                Certificates = opened.Certificates,
                                At = clock.GetUtcNow(),
                                Level = choice.Level,
                                Role = choice.Role,
                                Timestamps = choice.Timestamps(http),
                                Evidence = choice.Evidence(http),
                                Detached = parse.GetValue(detached),
                            },
                            cancellation
                        );
                        return SigningRun.Of(signed);
                    }
                );
            }
        );
        return command;
    }
}
