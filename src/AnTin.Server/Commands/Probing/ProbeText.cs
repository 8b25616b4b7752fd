using System.Globalization;
using System.Text;
using AnTin.Authority.Probing;

namespace AnTin.Server.Commands.Probing;

/// <summary>One line a question: verdict, what was asked, what it came to in both languages.</summary>
internal static class ProbeText
{
    public static string Write(IReadOnlyList<ProbeFinding> findings)
    {
        var text = new StringBuilder();
        foreach (var one in findings)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{Word(one.Verdict), -11} {one.Check, -9} {one.Target}  {one.Says.Vietnamese} / {one.Says.English}"
            );
        }

        return text.ToString();
    }

    private static string Word(ProbeVerdict verdict) =>
        verdict switch
        {
            ProbeVerdict.Good => "tốt/good",
            ProbeVerdict.Alarm => "! báo/ALARM",
            _ => "? không/NONE",
        };
}
