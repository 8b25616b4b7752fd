using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using AnTin.Authority.Database;

namespace AnTin.Authority.Ceremonies;

/// <summary>
/// A transcript as it is printed, kept and signed by the witnesses. Everything that a line's hash covers stands in it, so
/// that whoever holds the text alone can follow the chain.
/// </summary>
public static class TranscriptText
{
    private const string Held = "CEREMONY: ";
    private const string Played = "REHEARSAL, nothing was made: ";
    private const string FileHash = "file sha256 ";
    private const string Indent = "     ";
    private const int RowsOfLine = 5;
    private const int NameWidth = 14;

    public static string Write(CeremonyTranscript transcript)
    {
        var text = new StringBuilder();
        Append(text, transcript.Rehearsed ? Played : Held, transcript.Ceremony);
        Append(text, FileHash, transcript.FileHash);
        foreach (var line in transcript.Lines)
        {
            var at = line.At.ToUniversalTime();
            text.Append(
                CultureInfo.InvariantCulture,
                $"{line.Number, 3}  {at:yyyy-MM-dd HH:mm:ss}Z  {line.Deed}\n"
            );
            Append(text, $"{Indent}at       ", at.ToString("O", CultureInfo.InvariantCulture));
            Append(text, $"{Indent}step     ", line.Step);
            Append(text, $"{Indent}artefact ", line.Artefact);
            Append(text, $"{Indent}line     ", line.Hash);
        }

        Append(text, "transcript ", transcript.Hash);
        return text.ToString();
    }

    /// <summary>False unless the text is, octet for octet, what <see cref="Write"/> makes of a ceremony that was held.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out CeremonyTranscript? transcript)
    {
        transcript = null;
        var rows = text.TrimEnd('\n').Split('\n');
        if (
            rows.Length < 3
            || (rows.Length - 3) % RowsOfLine != 0
            || !rows[0].StartsWith(Held, StringComparison.Ordinal)
            || !rows[1].StartsWith(FileHash, StringComparison.Ordinal)
        )
        {
            return false;
        }

        var ceremony = rows[0][Held.Length..];
        var lines = new List<CeremonyStepRecord>();
        foreach (var group in rows[2..^1].Chunk(RowsOfLine))
        {
            if (!TryReadLine(ceremony, group, out var line))
            {
                return false;
            }

            lines.Add(line);
        }

        var read = new CeremonyTranscript(
            ceremony,
            rows[1][FileHash.Length..],
            lines,
            Rehearsed: false
        );
        transcript = Write(read) == text ? read : null;
        return transcript is not null;
    }

    private static bool TryReadLine(
        string ceremony,
        string[] rows,
        [NotNullWhen(true)] out CeremonyStepRecord? line
    )
    {
        line = null;
        var head = rows[0].TrimStart().Split("  ", 3);
        if (
            head.Length != 3
            || !int.TryParse(head[0], CultureInfo.InvariantCulture, out var number)
            || !DateTimeOffset.TryParseExact(
                ValueOf(rows[1]),
                "O",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var at
            )
        )
        {
            return false;
        }

        line = new CeremonyStepRecord
        {
            CeremonyId = ceremony,
            Number = number,
            At = at,
            Deed = head[2],
            Step = ValueOf(rows[2]),
            Artefact = ValueOf(rows[3]),
            Hash = ValueOf(rows[4]),
        };
        return true;
    }

    /// <summary>What follows the row's name; whether the name is right shows when the text is written again.</summary>
    private static string ValueOf(string row) => row.Length > NameWidth ? row[NameWidth..] : "";

    private static void Append(StringBuilder text, string name, string value) =>
        text.Append(name).Append(value).Append('\n');
}
