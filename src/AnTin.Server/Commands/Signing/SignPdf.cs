using System.CommandLine;

namespace AnTin.Server.Commands.Signing;

/// <summary><c>antin sign pdf IN OUT</c>, or <c>antin sign pdf --out-dir DIR FILE…</c>.</summary>
internal static class SignPdf
{
    public static Command Create(TimeProvider clock)
    {
        var files = new Argument<FileInfo[]>("FILE")
        {
            Description =
                "Tệp cần ký và tệp đã ký; với --out-dir: các tệp cần ký / IN and OUT; with --out-dir all files to sign",
            Arity = ArgumentArity.OneOrMore,
        };
        var outDirectory = new Option<DirectoryInfo?>("--out-dir")
        {
            Description = "Ký nhiều tệp vào thư mục này / sign many files into this directory",
        };
        var overwrite = new Option<bool>("--overwrite")
        {
            Description =
                "Thay tệp đã ký đã có; mặc định là giữ / replace signed files that are there already",
        };
        var key = new SigningKeyOptions();
        var act = new ActOptions();
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
            antin sign pdf data/demo/files/teacher-document.pdf stamped.pdf --p12 data/demo/files/organisation-thpt2.p12 --password-file data/demo/files/p12-password.txt --level B-T --tsa http://127.0.0.1:5080/tsa
            antin sign pdf data/demo/files/acts/draft.pdf d1.pdf --act leader --image data/demo/files/acts/signature.png --p12 data/demo/files/acts/person.p12 --password-file data/demo/files/acts/password.txt --level B-T --tsa http://127.0.0.1:5080/tsa --trust data/demo/files/root.pem
            antin sign pdf d1.pdf d2.pdf --act organisation --image data/demo/files/acts/seal.png --p12 data/demo/files/acts/organisation.p12 --password-file data/demo/files/acts/password.txt --level B-T --tsa http://127.0.0.1:5080/tsa --trust data/demo/files/root.pem
            antin sign pdf data/demo/files/acts/list.pdf list.signed.pdf --act annex --number 12/QĐ-THPT2 --p12 data/demo/files/acts/organisation.p12 --password-file data/demo/files/acts/password.txt --level B-T --tsa http://127.0.0.1:5080/tsa --trust data/demo/files/root.pem
            """
        )
        {
            files,
            outDirectory,
            overwrite,
            field,
            page,
            rectangle,
            image,
            text,
            reason,
            location,
        };
        key.AddTo(command);
        act.AddTo(command);
        command.SetAction(
            (parse, cancellation) =>
                RunAsync(
                    new SignPdfOptions
                    {
                        Files = parse.GetRequiredValue(files),
                        OutDirectory = parse.GetValue(outDirectory),
                        Overwrite = parse.GetValue(overwrite),
                        Key = key.Read(parse),
                        Act = act.Read(parse),
                        Field = parse.GetValue(field),
                        Page = parse.GetValue(page),
                        Rectangle = parse.GetValue(rectangle),
                        Image = parse.GetValue(image),
                        Text = parse.GetRequiredValue(text),
                        Reason = parse.GetValue(reason),
                        Location = parse.GetValue(location),
                    },
                    parse.InvocationConfiguration,
                    clock,
                    cancellation
                )
        );
        return command;
    }

    private static Task<int> RunAsync(
        SignPdfOptions options,
        InvocationConfiguration console,
        TimeProvider clock,
        CancellationToken cancellation
    ) =>
        SigningRun.WithKeyAsync(
            options.FindProblem(),
            options.Key,
            console.Error,
            async (key, http) =>
            {
                // An act asks by itself, up to the roots that it was given.
                if (
                    options.Act is null
                    && !await SigningRun.MaySignAsync(
                        options.Key,
                        key,
                        http,
                        clock,
                        console.Error,
                        cancellation
                    )
                )
                {
                    return ExitCodes.Failed;
                }

                var step = new PdfSigningStep(options, key, http, clock);
                return options.OutDirectory is null
                    ? await OneAsync(options, step, console, cancellation)
                    : await new SignManyPdfs(options, step, console.Error).RunAsync(cancellation);
            }
        );

    private static async Task<int> OneAsync(
        SignPdfOptions options,
        PdfSigningStep step,
        InvocationConfiguration console,
        CancellationToken cancellation
    )
    {
        var outcome = await step.SignAsync(options.Files[0], cancellation);
        foreach (var line in outcome.Refusals.Concat(outcome.Warnings))
        {
            await console.Error.WriteLineAsync(line);
        }

        if (outcome.Write is not { } write)
        {
            return ExitCodes.Failed;
        }

        OutputFile.Write(options.Files[1], write);
        await console.Output.WriteLineAsync(SigningRun.Done(options.Key, options.Files[1]));
        await SigningRun.AdviseAsync(options.Key, console.Error);
        return ExitCodes.Passed;
    }
}
