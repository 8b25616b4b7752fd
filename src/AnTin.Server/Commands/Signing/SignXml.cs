using System.CommandLine;
using AnTin.Signatures.Signing;

namespace AnTin.Server.Commands.Signing;

/// <summary><c>antin sign xml IN OUT</c>.</summary>
internal static class SignXml
{
    private static readonly Dictionary<string, XmlPackaging> Packagings = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["enveloped"] = XmlPackaging.Enveloped,
        ["enveloping"] = XmlPackaging.Enveloping,
        ["detached"] = XmlPackaging.Detached,
    };

    public static Command Create(TimeProvider clock)
    {
        var input = new Argument<FileInfo>("IN") { Description = "Tệp cần ký / the file to sign" };
        var output = new Argument<FileInfo>("OUT") { Description = "Tệp đã ký / the signed file" };
        var packaging = new Option<string>("--packaging")
        {
            Description =
                "enveloped: chữ ký trong văn bản XML; enveloping: văn bản trong chữ ký; detached: chữ ký rời / where the signature stands",
            DefaultValueFactory = _ => "enveloped",
        };
        packaging.AcceptOnlyFromAmong([.. Packagings.Keys]);
        var key = new SigningKeyOptions();
        var command = new Command(
            "xml",
            """
            Ký tệp XML (XAdES). / Signs as XAdES.

            antin sign xml docs/samples/invoice.xml signed.xml --p12 data/demo/files/organisation-thpt2.p12 --password-file data/demo/files/p12-password.txt
            antin sign xml docs/samples/invoice.xml invoice.xades --packaging detached --p12 data/demo/files/organisation-thpt2.p12 --password-file data/demo/files/p12-password.txt --level B-T --tsa http://127.0.0.1:5080/tsa
            """
        )
        {
            input,
            output,
            packaging,
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
                        var signed = await XmlSigner.SignAsync(
                            await File.ReadAllBytesAsync(from.FullName, cancellation),
                            opened.Signer,
                            new XmlSigningOptions
                            {
                                Certificates = opened.Certificates,
                                At = clock.GetUtcNow(),
                                Level = choice.Level,
                                Role = choice.Role,
                                Timestamps = choice.Timestamps(http),
                                Evidence = choice.Evidence(http),
                                Packaging = Packagings[parse.GetRequiredValue(packaging)],
                                ContentUri = Uri.EscapeDataString(from.Name),
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
