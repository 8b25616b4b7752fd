using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Encryption;

/// <summary>What the encryption dictionary says (7.6.2, 7.6.4.2).</summary>
internal sealed record EncryptionParameters
{
    public required int Revision { get; init; }

    /// <summary>Bytes of the file's key.</summary>
    public required int KeyLength { get; init; }

    public required byte[] Owner { get; init; }

    public required byte[] User { get; init; }

    public required byte[] OwnerKey { get; init; }

    public required byte[] UserKey { get; init; }

    public required int Permissions { get; init; }

    public required bool EncryptMetadata { get; init; }

    public required byte[] FirstId { get; init; }

    public required Cipher Strings { get; init; }

    public required Cipher Streams { get; init; }

    /// <summary>Null for another handler than the standard one, or for a revision that is not known.</summary>
    public static EncryptionParameters? Read(
        PdfDictionary dictionary,
        byte[] firstId,
        Func<PdfObject, PdfObject> resolve
    )
    {
        long Number(string key, long otherwise) =>
            resolve(dictionary[key]).AsInteger() ?? otherwise;
        byte[] Bytes(string key) => (resolve(dictionary[key]) as PdfString)?.Bytes.ToArray() ?? [];
        var revision = Number("R", 0);
        var version = Number("V", 0);
        if (
            !resolve(dictionary["Filter"]).IsName("Standard")
            || revision is < 2 or > 6
            || version is not (1 or 2 or 4 or 5)
            || (revision >= 5) != (version == 5)
        )
        {
            return null;
        }

        var bits = version == 1 ? 40 : Number("Length", version == 4 ? 128 : 40);
        var read = new EncryptionParameters
        {
            Revision = (int)revision,
            KeyLength = version == 5 ? 32 : (int)Math.Clamp(bits < 40 ? bits : bits / 8, 5, 16),
            Owner = Bytes("O"),
            User = Bytes("U"),
            OwnerKey = Bytes("OE"),
            UserKey = Bytes("UE"),
            Permissions = unchecked((int)Number("P", 0)),
            EncryptMetadata =
                resolve(dictionary["EncryptMetadata"]) is not PdfBoolean { Value: false },
            FirstId = firstId,
            Strings = version < 4 ? Cipher.V2 : CipherOf("StrF"),
            Streams = version < 4 ? Cipher.V2 : CipherOf("StmF"),
        };
        var least = revision >= 5 ? 48 : 32;
        return read.Owner.Length >= least && read.User.Length >= least ? read : null;

        Cipher CipherOf(string key)
        {
            var name = resolve(dictionary[key]).AsName() ?? "Identity";
            var filters = resolve(dictionary["CF"]) as PdfDictionary ?? PdfDictionary.Empty;
            var filter = resolve(filters[name]) as PdfDictionary ?? PdfDictionary.Empty;
            return resolve(filter["CFM"]).AsName() switch
            {
                "V2" => Cipher.V2,
                "AESV2" => Cipher.AesV2,
                "AESV3" => Cipher.AesV3,
                _ => Cipher.None,
            };
        }
    }
}
