using System.CommandLine;
using AnTin.Signatures.Signing;

namespace AnTin.Server.Commands.Signing;

/// <summary><c>antin sign asic OUT FILE…</c>.</summary>
internal static class SignAsic
{
    private static readonly Dictionary<string, AsicForm> Forms = new(StringComparer.Ordinal)
    {
        ["xades"] = AsicForm.Xades,
        ["cades"] = AsicForm.Cades,
    };

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
        var form = new Option<string>("--form")
        {
            Description = "Dạng chữ ký trong gói / what signs inside: xades, cades",
            DefaultValueFactory = _ => "xades",
        };
        form.AcceptOnlyFromAmong([.. Forms.Keys]);
        var add = new Option<bool>("--add")
        {
            Description =
                "FILE là gói đã có chữ ký: ký thêm, giữ nguyên các chữ ký cũ / FILE is a signed container: add a signature",
        };
        var overwrite = OutputFile.Overwrite();
        var key = new SigningKeyOptions();
        var command = new Command(
            "asic",
            """
            Ký nhiều tệp trong một gói (ASiC). / Signs files together in a container.

            antin sign asic signed.asice docs/samples/invoice.xml data/demo/files/teacher-document.pdf --p12 data/demo/files/organisation-thpt2.p12 --password-file data/demo/files/p12-password.txt --level B-T --tsa http://127.0.0.1:5080/tsa
            antin sign asic both.asice signed.asice --add --p12 data/demo/files/organisation-thpt1.p12 --password-file data/demo/files/p12-password.txt
            """
        )
        {
            output,
            inputs,
            simple,
            form,
            add,
            overwrite,
        };
        key.AddTo(command);
        command.SetAction(
            (parse, cancellation) =>
            {
                var (files, to) = (parse.GetRequiredValue(inputs), parse.GetRequiredValue(output));
                var choice = key.Read(parse);
                var adds = parse.GetValue(add);
                return SigningRun.RunAsync(
                    files.Select(OutputFile.Missing).FirstOrDefault(one => one is not null)
                        ?? OutputFile.FindProblem(
                            to,
                            [.. files, choice.Pkcs12, choice.PasswordFile]
                        )
                        ?? (to.Exists && !parse.GetValue(overwrite) ? Taken(to) : null)
                        ?? (
                            adds && files.Length > 1
                                ? "--add: đúng một gói / exactly one container"
                                : null
                        ),
                    choice,
                    to,
                    parse.InvocationConfiguration,
                    clock,
                    async (opened, http) =>
                    {
                        var contents = await ReadAsync(files, cancellation);
                        var options = choice.AddTo(
                            new AsicSigningOptions
                            {
                                Certificates = opened.Certificates,
                                At = clock.GetUtcNow(),
                                Simple = parse.GetValue(simple),
                                Form = Forms[parse.GetRequiredValue(form)],
                            },
                            http
                        );
                        return SigningRun.Of(
                            adds
                                ? await AsicSigner.AddAsync(
                                    contents[0].Content,
                                    opened.Signer,
                                    options,
                                    cancellation
                                )
                                : await AsicSigner.SignAsync(
                                    contents,
                                    opened.Signer,
                                    options,
                                    cancellation
                                )
                        );
                    },
                    cancellation
                );
            }
        );
        return command;
    }

    private static string Taken(FileInfo output) =>
        $"{output} đã có; tên gói kết quả đứng trước các tệp cần ký; thêm --overwrite nếu muốn thay / exists already; the result's name comes before the files; --overwrite replaces it";

    private static async Task<IReadOnlyList<AsicFile>> ReadAsync(
        IEnumerable<FileInfo> files,
        CancellationToken cancellation
    )
    {
        var contents = new List<AsicFile>();
        foreach (var file in files)
        {
            contents.Add(
                new AsicFile(
                    file.Name,
                    await InputFile.ReadAsync(file, cancellation),
                    MimeTypeOf(file)
                )
            );
        }

        return contents;
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
