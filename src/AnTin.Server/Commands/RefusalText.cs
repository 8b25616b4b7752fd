using AnTin.Platform.Results;

namespace AnTin.Server.Commands;

/// <summary>A refusal as the terminal shows it: code, both languages, the figures behind it, what to do next.</summary>
internal static class RefusalText
{
    /// <summary>Writes them all; the answer is the exit code.</summary>
    public static int Write(TextWriter error, params IEnumerable<Refusal> refusals)
    {
        foreach (var refusal in refusals)
        {
            error.WriteLine($"{refusal.Code}: {refusal.Message.Vietnamese}");
            error.WriteLine($"    {refusal.Message.English}");
            foreach (var (name, fact) in refusal.Facts?.AsEnumerable() ?? [])
            {
                error.WriteLine($"    {name}: {fact}");
            }

            if (refusal.NextStep is { } next)
            {
                error.WriteLine($"    → {next.Vietnamese}");
                error.WriteLine($"    → {next.English}");
            }
        }

        return ExitCodes.Failed;
    }
}
