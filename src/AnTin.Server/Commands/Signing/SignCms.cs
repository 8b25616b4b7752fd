using System.CommandLine;
using AnTin.Pki.Signing;
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
        var add = new Option<bool>("--add")
        {
            Description =
                "Ký thêm vào tệp CMS đã có chữ ký / add a signature beside those of a signed message",
        };
        var content = new Option<FileInfo?>("--content")
        {
            Description =
                "Cùng --add: tệp gốc của chữ ký rời / with --add: the content of a detached signature",
        };
        return SignFileCommand.Create(
            "cms",
            """
            Ký tệp bất kỳ (CAdES). / Signs any file as CAdES.

            antin sign cms docs/samples/invoice.xml invoice.p7s --detached --p12 data/demo/files/organisation-thpt2.p12 --password-file data/demo/files/p12-password.txt --level B-T --tsa http://127.0.0.1:5080/tsa
            antin sign cms invoice.p7s both.p7s --add --content docs/samples/invoice.xml --p12 data/demo/files/organisation-thpt1.p12 --password-file data/demo/files/p12-password.txt
            """,
            "Tệp .p7m hoặc .p7s (DER) / the message",
            [detached, add, content],
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
                return file.Parse.GetValue(add)
                        ? AddAsync(
                            file,
                            file.Parse.GetValue(content),
                            signer,
                            options,
                            cancellation
                        )
                    : CmsSigner.IsMessage(file.Source)
                        ? ValueTask.FromResult<SigningResult<byte[]>>(
                            SigningRefusals.SignedAlready()
                        )
                    : CmsSigner.SignAsync(file.Source, signer, options, cancellation);
            }
        );
    }

    private static async ValueTask<SigningResult<byte[]>> AddAsync(
        FileToSign file,
        FileInfo? content,
        ISigner signer,
        CmsSigningOptions options,
        CancellationToken cancellation
    ) =>
        await CmsSigner.AddAsync(
            file.Content,
            InputFile.SourceIfNamed(content),
            signer,
            options,
            cancellation
        );
}
