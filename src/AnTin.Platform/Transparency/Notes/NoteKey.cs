using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AnTin.Pki.Signing;
using AnTin.Platform.Results;

namespace AnTin.Platform.Transparency.Notes;

/// <summary>A public key that verifies signatures of notes, written <c>name+id+base64(kind || key)</c>.</summary>
public sealed class NoteKey
{
    /// <summary>RFC 8410 §4: what stands before the 32 octets in SubjectPublicKeyInfo.</summary>
    private static readonly byte[] Ed25519Prefix = Convert.FromHexString(
        "302A300506032B6570032100"
    );

    private static readonly Dictionary<NoteKeyKind, byte[]> Markers = new()
    {
        [NoteKeyKind.Ed25519] = [0x01],
        [NoteKeyKind.Ecdsa] = [0x02],
        [NoteKeyKind.Ed25519Cosignature] = [0x04],
        // "0xff: it is RECOMMENDED that this byte be followed by a longer identifier that is unlikely to collide".
        [NoteKeyKind.EcdsaCosignature] = [0xff, .. "antin/cosignature/v1/ecdsa-sha256\n"u8],
    };

    private NoteKey(string name, NoteKeyKind kind, byte[] publicKey)
    {
        Name = name;
        Kind = kind;
        PublicKey = publicKey;
        Id = IdOf(name, kind, publicKey);
    }

    public string Name { get; }

    public NoteKeyKind Kind { get; }

    public uint Id { get; }

    /// <summary>SubjectPublicKeyInfo in DER.</summary>
    public ReadOnlyMemory<byte> PublicKey { get; }

    public bool IsWitness => Kind is NoteKeyKind.Ed25519Cosignature or NoteKeyKind.EcdsaCosignature;

    private bool IsEdwards => Kind is NoteKeyKind.Ed25519 or NoteKeyKind.Ed25519Cosignature;

    /// <param name="name">Without spaces and plus signs.</param>
    /// <param name="kind">What it signs.</param>
    /// <param name="publicKey">SubjectPublicKeyInfo of the kind's sort of key.</param>
    public static Result<NoteKey> From(
        string name,
        NoteKeyKind kind,
        ReadOnlyMemory<byte> publicKey
    )
    {
        if (!NoteSignature.IsName(name))
        {
            return LogRefusals.KeyForm("tên sai", "its name is wrong");
        }

        var key = new NoteKey(name, kind, publicKey.ToArray());
        return
            PublicKeyInfo.TryRead(key.PublicKey, out var read, out _)
            && (
                key.IsEdwards
                    ? read.Name == SignatureAlgorithms.Ed25519.Name
                    : read.Kind == KeyKind.EllipticCurve
            )
            ? key
            : LogRefusals.KeyForm("loại khóa không dùng được", "a key of its sort is not usable");
    }

    public static Result<NoteKey> Read(string text)
    {
        var parts = text.Trim().Split('+', 3);
        if (
            parts is not [var name, { Length: 8 } id, var material]
            || !uint.TryParse(
                id,
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var number
            )
            || StrictBase64.Read(material) is not { } octets
        )
        {
            return LogRefusals.KeyForm("sai định dạng", "it is not written so");
        }

        foreach (var (kind, marker) in Markers)
        {
            if (octets.AsSpan().StartsWith(marker))
            {
                return From(name, kind, InfoOf(kind, octets.AsSpan(marker.Length)))
                    .Then<NoteKey>(key =>
                        key.Id == number
                            ? key
                            : LogRefusals.KeyForm("số của khóa sai", "its id is not the key's")
                    );
            }
        }

        return LogRefusals.KeyForm("loại khóa lạ", "its kind is not known");
    }

    /// <summary>Whether a signature claims to be this key's.</summary>
    public bool Made(NoteSignature signature) => signature.KeyId == Id && signature.KeyName == Name;

    /// <summary>Whether the signature is this key's over the text.</summary>
    public bool Verifies(string text, NoteSignature signature)
    {
        if (!Made(signature))
        {
            return false;
        }

        var value = signature.Value.Span;
        if (IsWitness)
        {
            if (CosignedAt(signature) is not { } seconds)
            {
                return false;
            }

            text = CosignedText(seconds, text);
            value = value[sizeof(ulong)..];
        }

        return SignatureVerifier.Verify(
            PublicKey.Span,
            IsEdwards ? SignatureAlgorithms.Ed25519 : SignatureAlgorithm.EcdsaSha256,
            Encoding.UTF8.GetBytes(text),
            value
        );
    }

    /// <summary>Seconds since 1970 that a witness's signature states; null where it states none that can be.</summary>
    public static long? CosignedAt(NoteSignature signature) =>
        signature.Value.Length > sizeof(ulong)
        && BinaryPrimitives.ReadInt64BigEndian(signature.Value.Span) is >= 0 and var seconds
            ? seconds
            : null;

    /// <summary>What a witness signs (C2SP tlog-cosignature, "Ed25519 signed message").</summary>
    internal static string CosignedText(long seconds, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {seconds}\n{text}");

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}+{Id:x8}+{Convert.ToBase64String([.. Markers[Kind], .. MaterialOf(Kind, PublicKey.Span)])}"
        );

    private static uint IdOf(string name, NoteKeyKind kind, ReadOnlySpan<byte> publicKey)
    {
        // "the key ID for these signatures is the truncated SHA-256 hash of the DER encoded public key in SPKI format".
        var hash =
            kind == NoteKeyKind.Ecdsa
                ? SHA256.HashData(publicKey)
                : SHA256.HashData([
                    .. Encoding.UTF8.GetBytes(name + "\n"),
                    .. Markers[kind],
                    .. MaterialOf(kind, publicKey),
                ]);
        return BinaryPrimitives.ReadUInt32BigEndian(hash);
    }

    private static ReadOnlySpan<byte> MaterialOf(NoteKeyKind kind, ReadOnlySpan<byte> publicKey) =>
        kind is NoteKeyKind.Ed25519 or NoteKeyKind.Ed25519Cosignature
        && publicKey.StartsWith(Ed25519Prefix)
            ? publicKey[Ed25519Prefix.Length..]
            : publicKey;

    private static byte[] InfoOf(NoteKeyKind kind, ReadOnlySpan<byte> material) =>
        kind is NoteKeyKind.Ed25519 or NoteKeyKind.Ed25519Cosignature
            ? [.. Ed25519Prefix, .. material]
            : material.ToArray();
}
