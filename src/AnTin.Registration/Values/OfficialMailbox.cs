using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace AnTin.Registration.Values;

/// <summary>A mailbox as the service keeps it: ASCII, lower case. Whether its domain is official, the catalogue knows.</summary>
public sealed partial record OfficialMailbox
{
    private const int Longest = 254;

    private OfficialMailbox(string value) => Value = value;

    public string Value { get; }

    public string Domain => Value[(Value.IndexOf('@', StringComparison.Ordinal) + 1)..];

    public static bool TryParse(string? text, [NotNullWhen(true)] out OfficialMailbox? mailbox)
    {
        mailbox = null;
        var value = text?.Trim().ToLowerInvariant();
        if (value is null || value.Length > Longest || !Shape().IsMatch(value))
        {
            return false;
        }

        mailbox = new OfficialMailbox(value);
        return true;
    }

    public static OfficialMailbox? OrNull(string? text) =>
        TryParse(text, out var parsed) ? parsed : null;

    public override string ToString() => Value;

    [GeneratedRegex(
        @"\A[a-z0-9_+\-]+(\.[a-z0-9_+\-]+)*@([a-z0-9]([a-z0-9\-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Shape();
}
