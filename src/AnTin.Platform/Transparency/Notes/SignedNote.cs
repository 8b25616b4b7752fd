using System.Text;
using AnTin.Platform.Results;

namespace AnTin.Platform.Transparency.Notes;

/// <summary>
/// Text signed by one or more keys (C2SP signed-note). Until a trusted key's signature was verified, the text says nothing.
/// </summary>
/// <param name="Text">With its last line's end, without the empty line that follows it.</param>
/// <param name="Signatures">At least one in a note that was read.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>Signatures of 5 kB each, as keys against quantum computers make them, fit many times.</summary>
    public const int MostOctets = 256 * 1024;

    /// <summary>"MUST accept at least up to 16".</summary>
    public const int MostSignatures = 64;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public static Result<SignedNote> Read(ReadOnlySpan<byte> octets)
    {
        if (octets.Length > MostOctets)
        {
            return LogRefusals.NoteForm("quá lớn", "it is too large");
        }

        if (TextOf(octets) is not { } whole)
        {
            return LogRefusals.NoteForm(
                "có ký tự điều khiển hoặc không phải UTF-8",
                "it has control characters or is not UTF-8"
            );
        }

        var end = whole.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || !whole.EndsWith('\n') || end == whole.Length - 2)
        {
            return LogRefusals.NoteForm("không có dòng chữ ký", "it has no signature lines");
        }

        var lines = whole[(end + 2)..^1].Split('\n');
        var signatures = lines.Select(NoteSignature.Read).OfType<NoteSignature>().ToList();
        return signatures.Count == lines.Length && signatures.Count <= MostSignatures
            ? new SignedNote(whole[..(end + 1)], signatures)
            : LogRefusals.NoteForm(
                "dòng chữ ký sai hoặc quá nhiều",
                "a signature line is wrong, or there are too many"
            );
    }

    /// <summary>Whether this key signed, and nothing under its name and id is wrong.</summary>
    public bool IsSignedBy(NoteKey key)
    {
        var own = Signatures.Where(key.Made).ToList();
        return own.Count > 0 && own.All(signature => key.Verifies(Text, signature));
    }

    public byte[] ToOctets() => Encoding.UTF8.GetBytes(ToString());

    public override string ToString() => Text + "\n" + string.Concat(Signatures);

    private static string? TextOf(ReadOnlySpan<byte> octets)
    {
        foreach (var octet in octets)
        {
            if (octet < 0x20 && octet != '\n')
            {
                return null;
            }
        }

        try
        {
            return Utf8.GetString(octets);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
