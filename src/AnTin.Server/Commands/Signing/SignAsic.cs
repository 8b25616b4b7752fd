using System.CommandLine;
using AnTin.Signatures.Signing;

namespace AnTin.Server.Commands.Signing;

/// <summary><c>antin sign asic OUT FILE…</c>.</summary>
internal static class SignAsic
{
    public static Command Create(TimeProvider clock)
    {
        var output = new Argument<FileInfo>("OUT")
        {
            Description = "Tệp .asice hoặc .asics / the container",
        };
        var inputs = new Argument<FileInfo[]>("FILE")
        {
            Description = "Các tệp cần ký cùng nhau / the files to sign together",
            Arity = ArgumentArity.OneOrMore,
        };
        var simple = new Option<bool>("--simple")
        {
            Description = "ASiC-S: đúng một tệp / exactly one file",
        };
        var key = new SigningKeyOptions();
        var command = new Command(
            "asic",
            """
            Ký nhiều tệp trong một gói (ASiC, XAdES). / Signs files together in a container.

            antin sign asic signed.asice docs/samples/invoice.xml data/demo/files/teacher-document.pdf --p12 data/demo/files/organisation-thpt2.p12 --password-file data/demo/files/p12-password.txt --level B-T --tsa http://127.0.0.1:5080/tsa
            """
        )
        {
            output,
            inputs,
            simple,
        };
        key.AddTo(command);
        command.SetAction(
            (parse, cancellation) =>
            {
                var (files, to) = (parse.GetRequiredValue(inputs), parse.GetRequiredValue(output));
                var choice = key.Read(parse);
                return SigningRun.RunAsync(
                    files.Select(OutputFile.Missing).FirstOrDefault(one => one is not null)
                        ?? OutputFile.MissingDirectory(to)
                        ?? files
                            .Select(one => OutputFile.Same(one, to))
                            .FirstOrDefault(one => one is not null),
                    choice,
                    to,
                    parse.InvocationConfiguration,
                    async (opened, http) =>
                    {
                        var contents = new List<AsicFile>();
                        foreach (var file in files)
                        {
                            contents.Add(
                                new AsicFile(
                                    file.Name,
                                    await File.ReadAllBytesAsync(file.FullName, cancellation),
                                    MimeTypeOf(file)
                                )
                            );
                        }

                        var signed = await AsicSigner.SignAsync(
                            contents,
                            opened.Signer,
                            choice.AddTo(
                                new AsicSigningOptions
                                {
                                    Certificates = opened.Certificates,
                                    At = clock.GetUtcNow(),
                                    Simple = parse.GetValue(simple),
                                },
                                http
                            ),
                            cancellation
                        );
                        return SigningRun.Of(signed);
                    }
                );
            }
        );
        return command;
    }

    private static string MimeTypeOf(FileInfo file) =>
        file.Extension.ToLowerInvariant() switch
        {
            ".pdf" => "application/pdf",
            ".xml" => "application/xml",
            ".txt" => "text/plain",
            ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            _ => "application/octet-stream",
        };
}
