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
        var packaging = new Option<string>("--packaging")
        {
            Description =
                "enveloped: chữ ký trong văn bản XML; enveloping: văn bản trong chữ ký; detached: chữ ký rời / where the signature stands",
            DefaultValueFactory = _ => "enveloped",
        };
        packaging.AcceptOnlyFromAmong([.. Packagings.Keys]);
        return SignFileCommand.Create(
            "xml",
            """
            Ký tệp XML (XAdES). / Signs as XAdES.

            antin sign xml docs/samples/invoice.xml signed.xml --p12 data/demo/files/organisation-thpt2.p12 --password-file data/demo/files/p12-password.txt
            antin sign xml docs/samples/invoice.xml invoice.xades --packaging detached --p12 data/demo/files/organisation-thpt2.p12 --password-file data/demo/files/p12-password.txt --level B-T --tsa http://127.0.0.1:5080/tsa
            """,
            "Tệp đã ký / the signed file",
            [packaging],
            clock,
            (file, signer, cancellation) =>
                XmlSigner.SignAsync(
                    file.Content,
                    signer,
                    file.With(
                        new XmlSigningOptions
                        {
                            Certificates = file.Certificates,
                            At = clock.GetUtcNow(),
                            Packaging = Packagings[file.Parse.GetRequiredValue(packaging)],
                            ContentUri = Uri.EscapeDataString(file.File.Name),
                        }
                    ),
                    cancellation
                )
        );
    }
}
