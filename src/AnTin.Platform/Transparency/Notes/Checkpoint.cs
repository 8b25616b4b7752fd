using System.Globalization;
using AnTin.Platform.Results;
using AnTin.Platform.Transparency.Trees;

namespace AnTin.Platform.Transparency.Notes;

/// <summary>What a log signs (C2SP tlog-checkpoint): how many entries it has, and the root of the tree over them.</summary>
/// <param name="Origin">The log's name for all its life, e.g. <c>pki.example.vn/log/certificates</c>.</param>
/// <param name="Size">Entries.</param>
/// <param name="Root">Of the tree over all of them.</param>
public sealed record Checkpoint(string Origin, long Size, TreeHash Root)
{
    /// <summary>Lines that nobody can audit; ours have none.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    /// <param name="text">The text of a note.</param>
    public static Result<Checkpoint> Read(string text)
    {
        if (
            !text.EndsWith('\n')
            || text[..^1].Split('\n') is not [var origin, var size, var root, .. var more]
        )
        {
            return LogRefusals.CheckpointForm("thiếu dòng", "lines are missing");
        }

        if (origin.Length == 0 || more.Any(line => line.Length == 0))
        {
            return LogRefusals.CheckpointForm("có dòng trống", "a line is empty");
        }

        if (ReadSize(size) is not { } entries)
        {
            return LogRefusals.CheckpointForm("số mục không hợp lệ", "its size is no number");
        }

        return StrictBase64.Read(root) is { Length: TreeHash.Length } hash
            ? new Checkpoint(origin, entries, TreeHash.From(hash)) { Extensions = more }
            : LogRefusals.CheckpointForm("gốc không phải 32 byte", "its root has not 32 octets");
    }

    /// <summary>The checkpoint in a note; the note's signatures are not looked at.</summary>
    public static Result<Checkpoint> Read(SignedNote note) => Read(note.Text);

    /// <summary>The text of the note.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n")
        + string.Concat(Extensions.Select(line => line + "\n"));

    /// <summary>In decimal without leading zeroes; null where it is not.</summary>
    internal static long? ReadSize(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
        && (text.Length == 1 || text[0] != '0')
            ? size
            : null;
}
