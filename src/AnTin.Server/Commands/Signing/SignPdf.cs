using System.CommandLine;
using AnTin.Pdf.Reading;
using AnTin.Signatures.Signing;

namespace AnTin.Server.Commands.Signing;

/// <summary><c>antin sign pdf IN OUT</c>.</summary>
internal static class SignPdf
{
    public static Command Create(TimeProvider clock)
    {
        var input = new Argument<FileInfo>("IN")
        {
            Description = "Tệp PDF cần ký / the file to sign",
        };
        var output = new Argument<FileInfo>("OUT") { Description = "Tệp đã ký / the signed file" };
        var key = new SigningKeyOptions();
        var field = new Option<string?>("--field")
        {
            Description = "Tên ô chữ ký / name of the field",
        };
        var page = new Option<int>("--page")
        {
            Description = "Trang, từ 1 / page from 1",
            DefaultValueFactory = _ => 1,
        };
        var rectangle = new Option<string?>("--rect")
        {
            Description = "left,bottom,width,height (pt)",
        };
        var image = new Option<FileInfo?>("--image")
        {
            Description = "Hình chữ ký, con dấu (PNG) / picture",
        };
        var text = new Option<string[]>("--text")
        {
            Description = "Dòng chữ / line of text",
            DefaultValueFactory = _ => [],
        };
        var reason = new Option<string?>("--reason") { Description = "Lý do / reason" };
        var location = new Option<string?>("--location") { Description = "Nơi ký / place" };
        var command = new Command(
            "pdf",
            """
            Ký tệp PDF (PAdES). / Signs a PDF.

            antin sign pdf data/demo/files/teacher-document.pdf signed.pdf --p12 data/demo/files/organisation-thpt2.p12 --password-file data/demo/files/p12-password.txt
            antin sign pdf data/demo/files/teacher-document.pdf signed.pdf --p12 data/demo/files/organisation-thpt2.p12 --password-file data/demo/files/p12-password.txt --level B-T --tsa http://127.0.0.1:5080/tsa
            """
        )
        {
            input,
            output,
            field,
            page,
            rectangle,
            image,
            text,
            reason,
            location,
        };
        key.AddTo(command);
        command.SetAction(
            (parse, cancellation) =>
            {
                var options = new SignPdfOptions
                {
                    Input = parse.GetRequiredValue(input),
                    Output = parse.GetRequiredValue(output),
                    Key = key.Read(parse),
                    Field = parse.GetValue(field),
                    Page = parse.GetValue(page),
                    Rectangle = parse.GetValue(rectangle),
                    Image = parse.GetValue(image),
                    Text = parse.GetRequiredValue(text),
                    Reason = parse.GetValue(reason),
                    Location = parse.GetValue(location),
                };
                return SigningRun.RunAsync(
                    options.FindProblem(),
                    options.Key,
                    options.Output,
                    parse.InvocationConfiguration,
                    (opened, http) => SignAsync(options, opened, http, clock, cancellation)
                );
            }
        );
        return command;
    }

    private static async Task<SigningResult<Action<Stream>>> SignAsync(
        SignPdfOptions options,
        Pkcs12Key key,
        HttpClient http,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var input = options.Input.OpenRead();
        var result = await PdfSigner.SignAsync(
            PdfSource.FromStream(input),
            key.Signer,
            options.Key.AddTo(
                new SigningOptions
                {
                    Certificates = key.Certificates,
                    At = clock.GetUtcNow(),
                    Field = options.Field,
                    Page = options.Page,
                    Place = options.Place,
                    Appearance = options.Appearance(),
                    Reason = options.Reason,
                    Location = options.Location,
                },
                http
            ),
            cancellation
        );
        if (!result.Succeeded)
        {
            await input.DisposeAsync();
            return result.Refusal;
        }

        // The signed file begins with the original, which is read while it is written.
        return new Action<Stream>(stream =>
        {
            using (input)
            {
                result.Value.WriteTo(stream);
            }
        });
    }
}
