using System.Text;

namespace AnTin.Signatures;

/// <summary>Writes statuses as the standards spell them.</summary>
public static class StandardNames
{
    /// <summary><c>TOTAL-PASSED</c>, <c>INDETERMINATE</c>, <c>TOTAL-FAILED</c>.</summary>
    public static string ToStandardName(this Indication indication) =>
        Spell(indication.ToString(), '-');

    /// <summary><c>HASH_FAILURE</c>, <c>NO_SIGNING_CERTIFICATE_FOUND</c>…</summary>
    public static string ToStandardName(this SubIndication subIndication) =>
        Spell(subIndication.ToString(), '_');

    /// <summary><c>TOTAL-PASSED</c> … <c>NO-SIGNATURE</c>, <c>UNREADABLE</c>.</summary>
    public static string ToStandardName(this Conclusion conclusion) =>
        Spell(conclusion.ToString(), '-');

    /// <summary><c>B-B</c>, <c>B-T</c>, <c>B-LT</c>, <c>B-LTA</c> (ETSI EN 319 142-1 §6).</summary>
    public static string ToStandardName(this SignatureLevel level) =>
        level switch
        {
            SignatureLevel.BaselineB => "B-B",
            SignatureLevel.BaselineT => "B-T",
            SignatureLevel.BaselineLT => "B-LT",
            SignatureLevel.BaselineLTA => "B-LTA",
            _ => throw new ArgumentOutOfRangeException(nameof(level)),
        };

    /// <summary>The level of that name; null where there is none.</summary>
    public static SignatureLevel? FindLevel(string name) =>
        Enum.GetValues<SignatureLevel>()
            .Where(one => one.ToStandardName().Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(one => (SignatureLevel?)one)
            .FirstOrDefault();

    /// <summary><c>whole-file</c>, <c>revision</c>, <c>selection</c>, <c>partial</c>.</summary>
    public static string ToReportName(this Coverage coverage) =>
        coverage switch
        {
            Coverage.WholeFile => "whole-file",
            Coverage.Revision => "revision",
            Coverage.Selection => "selection",
            _ => "partial",
        };

    private static string Spell(string pascal, char between)
    {
        var name = new StringBuilder(pascal.Length + 8);
        foreach (var letter in pascal)
        {
            if (char.IsAsciiLetterUpper(letter) && name.Length > 0)
            {
                name.Append(between);
            }

            name.Append(char.ToUpperInvariant(letter));
        }

        return name.ToString();
    }
}
