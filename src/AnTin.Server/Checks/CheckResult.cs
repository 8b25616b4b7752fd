using AnTin.Platform.Results;

namespace AnTin.Server.Checks;

/// <param name="Verdict">Whether the start may go on.</param>
/// <param name="Message">What was found.</param>
/// <param name="NextStep">What to do; always there when something is wrong.</param>
internal sealed record CheckResult(
    CheckVerdict Verdict,
    Sentence Message,
    Sentence? NextStep = null
)
{
    public static CheckResult Good(string vietnamese, string english) =>
        new(CheckVerdict.Good, new(vietnamese, english));

    public static CheckResult Warning(Sentence message, Sentence nextStep) =>
        new(CheckVerdict.Warning, message, nextStep);

    public static CheckResult Stops(Sentence message, Sentence nextStep) =>
        new(CheckVerdict.Stops, message, nextStep);
}
