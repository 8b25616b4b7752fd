using System.CommandLine;
using AnTin.Pdf.Reading;
using AnTin.Platform.Evidence;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Server.Commands;

/// <summary><c>antin sign pdf IN OUT</c>: signs a PDF with a key of a PKCS#12 file. Exit code 0: signed; 1: refused.</summary>
public static class SignCommand
{
    public static Command Create() => Create(TimeProvider.System);

    /// <param name="clock">Says what "now" is.</param>
    public static Command Create(TimeProvider clock) =>
        new(
            "sign",
            """
            Ký số. / Signs.

            antin sign pdf data/demo/files/teacher-document.pdf signed.pdf --p12 data/demo/files/organisation-thpt2.p12 --password-file data/demo/files/p12-password.txt
            """
        )
        {
            SignPdfOptions.CreateCommand(
                (options, error, cancellation) => RunAsync(options, clock, error, cancellation)
            ),
        };

    private static async Task<int> RunAsync(
        SignPdfOptions options,
        TimeProvider clock,
        TextWriter error,
        CancellationToken cancellation
    )
    {
        if (options.FindProblem() is { } problem)
        {
            await error.WriteLineAsync(problem);
            return ExitCodes.Failed;
        }

        if (SecretFile.FindProblem(options.PasswordFile) is { } open)
        {
            return RefusalText.Write(error, open);
        }

        using var key = Pkcs12Key.Open(options.Pkcs12, options.PasswordFile, out var unusable);
        if (key is null)
        {
            await error.WriteLineAsync(unusable);
            return ExitCodes.Failed;
        }

        using var http = new HttpClient();
        await using var input = options.Input.OpenRead();
        var result = await PdfSigner.SignAsync(
            PdfSource.FromStream(input),
            key.Signer,
            SigningOptionsOf(options, key, http, clock),
            cancellation
        );
        if (!result.Succeeded)
        {
            await error.WriteLineAsync(
                $"{result.Refusal.Sentence.Vi} / {result.Refusal.Sentence.En} [{result.Refusal.Code}]"
            );
            return ExitCodes.Failed;
        }

        WriteWhole(result.Value, options.Output);
        return ExitCodes.Passed;
    }

    private static SigningOptions SigningOptionsOf(
        SignPdfOptions options,
        Pkcs12Key key,
        HttpClient http,
        TimeProvider clock
    ) =>
        new()
        {
            Certificates = key.Certificates,
            At = clock.GetUtcNow(),
            Level = options.Level,
            Field = options.Field,
            Page = options.Page,
            Place = options.Place,
            Appearance = options.Appearance(),
            Reason = options.Reason,
            Location = options.Location,
            Role = options.Role,
            Timestamps = options.Tsa is null ? null : new HttpTimestampSource(http, options.Tsa),
            Evidence =
                options.Level >= SignatureLevel.BaselineLT ? new HttpEvidenceSource(http) : null,
        };

    /// <summary>A file is written whole or not at all.</summary>
    private static void WriteWhole(SignedPdf signed, FileInfo output)
    {
        var partial = output.FullName + ".part";
        using (var stream = File.Create(partial))
        {
            signed.WriteTo(stream);
        }

        File.Move(partial, output.FullName, overwrite: true);
    }
}
