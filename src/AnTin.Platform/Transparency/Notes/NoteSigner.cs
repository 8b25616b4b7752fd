using System.Buffers.Binary;
using System.Text;
using AnTin.Pki.Signing;

namespace AnTin.Platform.Transparency.Notes;

/// <summary>A key that signs notes under a name: a log's over the text, a witness's over time and text.</summary>
public sealed class NoteSigner
{
    private readonly ISigner signer;

    /// <exception cref="ArgumentException">The signer is not ECDSA with SHA-256, or the name is none.</exception>
    public NoteSigner(string name, ISigner signer, bool asWitness = false)
    {
        if (signer.Algorithm != SignatureAlgorithm.EcdsaSha256)
        {
            throw new ArgumentException("Notes are signed with ECDSA-SHA256.", nameof(signer));
        }

        this.signer = signer;
        var kind = asWitness ? NoteKeyKind.EcdsaCosignature : NoteKeyKind.Ecdsa;
        var key = NoteKey.From(name, kind, signer.PublicKey);
        Key = key.IsOk
            ? key.Value
            : throw new ArgumentException(key.Refusals[0].Message.English, nameof(name));
    }

    public NoteKey Key { get; }

    /// <param name="text">The text of the note.</param>
    /// <param name="at">When a witness signs; a log's signature does not say.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<NoteSignature> SignAsync(
        string text,
        DateTimeOffset at,
        CancellationToken cancellation = default
    )
    {
        if (!Key.IsWitness)
        {
            return new NoteSignature(Key.Name, Key.Id, await Sign(text, cancellation));
        }

        var seconds = at.ToUnixTimeSeconds();
        var value = await Sign(NoteKey.CosignedText(seconds, text), cancellation);
        var stamped = new byte[sizeof(long) + value.Length];
        BinaryPrimitives.WriteInt64BigEndian(stamped, seconds);
        value.CopyTo(stamped, sizeof(long));
        return new NoteSignature(Key.Name, Key.Id, stamped);
    }

    private async Task<byte[]> Sign(string text, CancellationToken cancellation) =>
        await signer.SignAsync(Encoding.UTF8.GetBytes(text), cancellation);
}
