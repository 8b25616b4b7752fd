using System.CommandLine;
using AnTin.Pdf.Reading;
using AnTin.Server.Commands.Signing;
using AnTin.Signatures;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;

namespace AnTin.Server.Commands.Forms;

/// <summary>What commands on forms share: a file in, a file out.</summary>
internal sealed class FormFiles
{
    private readonly Argument<FileInfo> input = new("IN") { Description = "Tệp PDF / the file" };

    private readonly Argument<FileInfo> output = new("OUT")
    {
        Description = "Tệp kết quả / the file to write",
    };

    private readonly Option<bool> overwrite = OutputFile.Overwrite();

    public void AddTo(Command command)
    {
        command.Options.Add(overwrite);
        command.Arguments.Add(input);
        command.Arguments.Add(output);
    }

    /// <param name="parse">What was typed.</param>
    /// <param name="change">Makes the result.</param>
    /// <param name="done">What was done, in both languages, once it is.</param>
    /// <returns>The exit code.</returns>
    public int Run(
        ParseResult parse,
        Func<PdfSource, SigningResult<PdfSource>> change,
        Func<Sentence> done
    )
    {
        var error = parse.InvocationConfiguration.Error;
        var (from, to) = (parse.GetRequiredValue(input), parse.GetRequiredValue(output));
        if (
            (
                OutputFile.Missing(from)
                ?? OutputFile.FindProblem(to, parse.GetValue(overwrite), from)
            ) is
            { } problem
        )
        {
            error.WriteLine(problem);
            return ExitCodes.Failed;
        }

        using var stream = InputFile.Open(from);
        var changed = change(PdfSource.FromStream(stream));
        if (!changed.Succeeded)
        {
            error.WriteLine(SigningRun.Line(changed.Refusal));
            return ExitCodes.Failed;
        }

        OutputFile.Write(to, changed.Value.CopyTo);
        parse.InvocationConfiguration.Output.WriteLine($"{done().Vi}: {to} / {done().En}");
        return ExitCodes.Passed;
    }
}
