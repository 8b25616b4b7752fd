using System.Text.Json.Serialization;
using AnTin.Platform.Transparency.Notes;
using AnTin.Platform.Transparency.Trees;

namespace AnTin.Platform.Transparency.Logs;

/// <param name="Index">From 0.</param>
/// <param name="Entry">Its octets in base64: what was hashed.</param>
/// <param name="Text">The same for people.</param>
/// <param name="Path">The hashes of RFC 9162 §2.1.3, from the leaf up, in base64.</param>
public sealed record ProvenEntry(
    [property: JsonPropertyName("index")] long Index,
    [property: JsonPropertyName("entry")] string Entry,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("path")] IReadOnlyList<string> Path
)
{
    public bool IsIn(Checkpoint checkpoint)
    {
        if (StrictBase64.Read(Entry) is not { } octets || Path.Count > MerkleProof.MostHashes)
        {
            return false;
        }

        var path = Path.Select(text => text is null ? null : StrictBase64.Read(text)).ToList();
        return path.All(hash => hash is { Length: TreeHash.Length })
            && System.Text.Encoding.UTF8.GetString(octets) == Text
            && MerkleProof.Includes(
                TreeHash.OfLeaf(octets),
                Index,
                checkpoint.Size,
                [.. path.Select(hash => TreeHash.From(hash))],
                checkpoint.Root
            );
    }
}
