using System.Globalization;
using System.Text;
using AnTin.Platform.Results;
using AnTin.Platform.Transparency.Notes;
using AnTin.Platform.Transparency.Trees;

namespace AnTin.Platform.Transparency.Witnesses;

/// <summary>The body of <c>add-checkpoint</c> (C2SP tlog-witness): the size the witness knows, the proof since, the checkpoint.</summary>
/// <param name="OldSize">What the log thinks that the witness signed last.</param>
/// <param name="Proof">That the tree of that size is the beginning of the new one.</param>
/// <param name="Note">The new checkpoint.</param>
/// <param name="Checkpoint">What it says; nothing of it is verified yet.</param>
public sealed record WitnessRequest(
    long OldSize,
    IReadOnlyList<TreeHash> Proof,
    SignedNote Note,
    Checkpoint Checkpoint
)
{
    private const string Old = "old ";

    /// <summary>A note and 63 lines of proof.</summary>
    public const int MostOctets = SignedNote.MostOctets + 4096;

    public static Result<WitnessRequest> Read(ReadOnlySpan<byte> body)
    {
        var end = body.IndexOf("\n\n"u8);
        if (end < 0 || body.Length > MostOctets || !Ascii.IsValid(body[..end]))
        {
            return LogRefusals.RequestForm("thiếu dòng trống", "the empty line is missing");
        }

        var lines = Encoding.ASCII.GetString(body[..end]).Split('\n');
        var size = lines[0].StartsWith(Old, StringComparison.Ordinal)
            ? Checkpoint.ReadSize(lines[0][Old.Length..])
            : null;
        var proof = lines.Skip(1).Select(StrictBase64.Read).ToList();
        if (
            size is not { } known
            || proof.Count > MerkleProof.MostHashes
            || !proof.All(hash => hash is { Length: TreeHash.Length })
        )
        {
            return LogRefusals.RequestForm(
                "dòng đầu hoặc bằng chứng sai",
                "its first line or its proof is wrong"
            );
        }

        var note = SignedNote.Read(body[(end + 2)..]);
        return note.Then(Checkpoint.Read)
            .Then<WitnessRequest>(checkpoint => new WitnessRequest(
                known,
                [.. proof.Select(hash => TreeHash.From(hash))],
                note.Value,
                checkpoint
            ));
    }

    public byte[] ToOctets()
    {
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"{Old}{OldSize}\n");
        foreach (var hash in Proof)
        {
            head.Append(hash).Append('\n');
        }

        return Encoding.UTF8.GetBytes(head.Append('\n').Append(Note).ToString());
    }
}
