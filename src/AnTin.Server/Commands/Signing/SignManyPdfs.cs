namespace AnTin.Server.Commands.Signing;

/// <summary>
/// Many files in one go: a file that cannot be signed does not stop the others, and what was written before stays, so a
/// run that was cut off is taken up by repeating the command.
/// </summary>
internal sealed class SignManyPdfs(SignPdfOptions options, PdfSigningStep step, TextWriter error)
{
    private const string Ending = ".signed";

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private int signed;
    private int kept;
    private int refused;

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        options.OutDirectory!.Create();
        for (var i = 0; i < options.Files.Count && !cancellation.IsCancellationRequested; i++)
        {
            var file = options.Files[i];
            var (words, more) = await OneAsync(file, cancellation);
            await error.WriteLineAsync($"[{i + 1}/{options.Files.Count}] {file.Name}: {words}");
            foreach (var line in more)
            {
                await error.WriteLineAsync($"    {line}");
            }
        }

        var left = options.Files.Count - signed - kept - refused;
        await error.WriteLineAsync(
            $"Đã ký {signed}, giữ nguyên {kept}, không ký được {refused}, chưa làm {left} / signed {signed}, kept {kept}, refused {refused}, not done {left}"
        );
        if (signed > 0)
        {
            await SigningRun.AdviseAsync(options.Key, error);
        }

        return refused + left == 0 ? ExitCodes.Passed : ExitCodes.Failed;
    }

    /// <summary><c>letter.pdf</c> and <c>letter.signed.pdf</c> both become <c>letter.signed.pdf</c>.</summary>
    public static string NameOf(FileInfo file)
    {
        var name = Path.GetFileNameWithoutExtension(file.Name);
        return name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase)
            ? $"{name}.pdf"
            : $"{name}{Ending}.pdf";
    }

    private async Task<(string Words, IReadOnlyList<string> More)> OneAsync(
        FileInfo file,
        CancellationToken cancellation
    )
    {
        var output = new FileInfo(Path.Combine(options.OutDirectory!.FullName, NameOf(file)));
        if (!taken.Add(output.FullName))
        {
            return Refused(
                "hai tệp cùng tên, hãy ký riêng / two files of one name, sign them apart"
            );
        }

        if (RealPath.Same(output, file))
        {
            return Refused(
                "tệp ký sẽ đè lên tệp gốc, hãy chọn thư mục khác / would overwrite the original, choose another directory"
            );
        }

        if (output.Exists && !options.Overwrite)
        {
            kept++;
            return ($"đã có {output.Name}, giữ nguyên / kept", []);
        }

        try
        {
            var outcome = await step.SignAsync(file, cancellation);
            if (outcome.Write is null)
            {
                return Refused([.. outcome.Refusals, .. outcome.Warnings]);
            }

            OutputFile.Write(output, outcome.Write);
            signed++;
            return ($"đã ký / signed → {output.Name}", outcome.Warnings);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return Refused(cause.Message);
        }
    }

    private (string, IReadOnlyList<string>) Refused(params IReadOnlyList<string> why)
    {
        refused++;
        return ("không ký được / refused", why);
    }
}
