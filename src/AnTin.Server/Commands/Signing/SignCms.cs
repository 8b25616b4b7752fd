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
        var addition = new AdditionOptions(
            "Ký thêm vào tệp CMS đã có chữ ký / add a signature beside those of a signed message"
        );
        return SignFileCommand.Create(
            "cms",
            """
            Ký tệp bất kỳ (CAdES). / Signs any file as CAdES.

            antin sign cms docs/samples/invoice.xml invoice.p7s --detached --p12 data/demo/files/organisation-thpt2.p12 --password-file data/demo/files/p12-password.txt --level B-T --tsa http://127.0.0.1:5080/tsa
            antin sign cms invoice.p7s both.p7s --add --content docs/samples/invoice.xml --p12 data/demo/files/organisation-thpt1.p12 --password-file data/demo/files/p12-password.txt
            """,
            "Tệp .p7m hoặc .p7s (DER) / the message",
            [detached, .. addition.All],
            clock,
            (file, signer, cancellation) =>
            {
                var options = file.With(
                    new CmsSigningOptions
                    {
                        Certificates = file.Certificates,
                        At = clock.GetUtcNow(),
                        Detached = file.Parse.GetValue(detached),
                    }
                );
                return addition.SignAsync(
                    file.Parse,
                    async content =>
                        await CmsSigner.AddAsync(
                            file.Content,
                            InputFile.SourceIfNamed(content),
                            signer,
                            options,
                            cancellation
                        ),
                    () => CmsSigner.IsMessage(file.Source),
                    () => CmsSigner.SignAsync(file.Source, signer, options, cancellation)
                );
            }
        );
    }
}
