using System.CommandLine;
using AnTin.Signatures.Signing;

namespace AnTin.Server.Commands.Signing;

/// <summary><c>antin sign json IN OUT</c>.</summary>
internal static class SignJson
{
    public static Command Create(TimeProvider clock)
    {
        var detached = new Option<bool>("--detached")
        {
            Description =
                "Chữ ký rời, ký giá trị băm của tệp / the content stays outside, its digest is signed",
        };
        var compact = new Option<bool>("--compact")
        {
            Description =
                "Dạng rút gọn a.b.c, chỉ mức B-B; mặc định là JSON / compact form, B-B only; default: JSON",
        };
        var unencoded = new Option<bool>("--unencoded")
        {
            Description =
                "Với --detached: ký nguyên byte của tệp (b64 false) / with --detached: the file's own octets (RFC 7797)",
        };
        var addition = new AdditionOptions(
            "Ký thêm vào tệp JSON đã có chữ ký / add a signature beside those of a signed file"
        );
        return SignFileCommand.Create(
            "json",
            """
            Ký tệp bất kỳ thành JSON (JAdES). / Signs any file as JAdES.

            antin sign json docs/samples/invoice.xml invoice.json --p12 data/demo/files/organisation-thpt2.p12 --password-file data/demo/files/p12-password.txt --level B-T --tsa http://127.0.0.1:5080/tsa
            antin sign json docs/samples/invoice.xml invoice.jws --compact --p12 data/demo/files/organisation-thpt2.p12 --password-file data/demo/files/p12-password.txt
            antin sign json invoice.json both.json --add --p12 data/demo/files/organisation-thpt1.p12 --password-file data/demo/files/p12-password.txt
            """,
            "Tệp chữ ký JSON hoặc .jws / the signature",
            [detached, compact, unencoded, .. addition.All],
            clock,
            (file, signer, cancellation) =>
            {
                var options = file.With(
                    new JsonSigningOptions
                    {
                        Certificates = file.Certificates,
                        At = clock.GetUtcNow(),
                        Detached = file.Parse.GetValue(detached),
                        ContentUri = Uri.EscapeDataString(file.File.Name),
                        Unencoded = file.Parse.GetValue(unencoded),
                        Serialization = file.Parse.GetValue(compact)
                            ? JsonSerialization.Compact
                            : JsonSerialization.Flattened,
                    }
                );
                return addition.SignAsync(
                    file.Parse,
                    async content =>
                        await JsonSigner.AddAsync(
                            file.Content,
                            await InputFile.ReadIfNamedAsync(content, cancellation),
                            signer,
                            options,
                            cancellation
                        ),
                    () => JsonSigner.IsSigned(file.Content),
                    () => JsonSigner.SignAsync(file.Content, signer, options, cancellation)
                );
            }
        );
    }
}
