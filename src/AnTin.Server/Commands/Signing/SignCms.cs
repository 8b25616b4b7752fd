using System.CommandLine;
using AnTin.Signatures.Signing;

namespace AnTin.Server.Commands.Signing;

/// <summary><c>antin sign cms IN OUT</c>.</summary>
internal static class SignCms
{
    public static Command Create(TimeProvider clock)
    {
        var detached = new Option<bool>("--detached")
        {
            Description = "Chữ ký rời, không chứa tệp gốc / the content stays outside",
        };
        return SignFileCommand.Create(
            "cms",
            """
            Ký tệp bất kỳ (CAdES). / Signs any file as CAdES.

            antin sign cms docs/samples/invoice.xml invoice.p7s --detached --p12 data/demo/files/organisation-thpt2.p12 --password-file data/demo/files/p12-password.txt --level B-T --tsa http://127.0.0.1:5080/tsa
            """,
            "Tệp .p7m hoặc .p7s (DER) / the message",
            [detached],
            (file, signer, cancellation) =>
                CmsSigner.SignAsync(
                    file.Content,
                    signer,
                    file.With(
                        new CmsSigningOptions
                        {
                            Certificates = file.Certificates,
                            At = clock.GetUtcNow(),
                            Detached = file.Parse.GetValue(detached),
                        }
                    ),
                    cancellation
                )
        );
    }
}
