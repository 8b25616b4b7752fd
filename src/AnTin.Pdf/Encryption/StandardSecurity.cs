using System.Security.Cryptography;
using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Encryption;

/// <summary>The standard security handler, revisions 2 to 6, for reading (7.6.4).</summary>
internal sealed class StandardSecurity
{
    private readonly EncryptionParameters parameters;
    private readonly byte[] key;

    private StandardSecurity(EncryptionParameters parameters, byte[] key)
    {
        this.parameters = parameters;
        this.key = key;
    }

    /// <returns>Null where the handler is another one or the password does not open the file.</returns>
    public static StandardSecurity? Open(
        PdfDictionary dictionary,
        byte[] firstId,
        string password,
        Func<PdfObject, PdfObject> resolve
    )
    {
        var read = EncryptionParameters.Read(dictionary, firstId, resolve);
        return read is not null && FileKey.Find(read, password) is { } key
            ? new StandardSecurity(read, key)
            : null;
    }

    /// <summary>The object with its strings and its stream made readable.</summary>
    public PdfObject Decrypt(PdfObject value, int number, int generation) =>
        value switch
        {
            PdfString text => new PdfString(
                Apply(parameters.Strings, text.Bytes.Span, number, generation),
                text.IsHex
            ),
            PdfArray array => PdfArray.Of(
                array.Items.Select(item => Decrypt(item, number, generation))
            ),
            PdfDictionary dictionary => Decrypt(dictionary, number, generation),
            PdfStream stream => Decrypt(stream, number, generation),
            _ => value,
        };

    /// <summary>The /Contents of a signature is never encrypted (7.6.2).</summary>
    private PdfDictionary Decrypt(PdfDictionary dictionary, int number, int generation)
    {
        var isSignature = dictionary.ContainsKey("ByteRange");
        return new PdfDictionary(
            dictionary.Entries.Select(entry =>
                isSignature && entry.Key is "Contents"
                    ? entry
                    : new KeyValuePair<string, PdfObject>(
                        entry.Key,
                        Decrypt(entry.Value, number, generation)
                    )
            )
        );
    }

    private PdfStream Decrypt(PdfStream stream, int number, int generation)
    {
        var dictionary = Decrypt(stream.Dictionary, number, generation);
        var isPlain =
            dictionary["Type"].IsName("XRef")
            || (dictionary["Type"].IsName("Metadata") && !parameters.EncryptMetadata)
            || NamesOwnFilter(dictionary["Filter"]);
        return isPlain
            ? stream
            : new PdfStream(
                dictionary,
                Apply(parameters.Streams, stream.ReadRaw().Span, number, generation)
            );
    }

    /// <summary>A stream with a Crypt filter of its own is left as it stands; the only one in use is Identity.</summary>
    private static bool NamesOwnFilter(PdfObject filter) =>
        filter.IsName("Crypt") || (filter is PdfArray array && array[0].IsName("Crypt"));

    private byte[] Apply(Cipher cipher, ReadOnlySpan<byte> data, int number, int generation) =>
        cipher switch
        {
            Cipher.V2 => Rc4.Apply(ObjectKey(number, generation, isAes: false), data),
            Cipher.AesV2 => Aes(ObjectKey(number, generation, isAes: true), data),
            Cipher.AesV3 => Aes(key, data),
            _ => data.ToArray(),
        };

    /// <summary>Algorithm 1.</summary>
    private byte[] ObjectKey(int number, int generation, bool isAes)
    {
        byte[] salt = isAes ? [.. "sAlT"u8] : [];
        byte[] input =
        [
            .. key,
            (byte)number,
            (byte)(number >> 8),
            (byte)(number >> 16),
            (byte)generation,
            (byte)(generation >> 8),
            .. salt,
        ];
        return MD5.HashData(input)[..Math.Min(key.Length + 5, 16)];
    }

    /// <summary>The first block is the initial vector. Data of another length is damaged and gives what is whole.</summary>
    private static byte[] Aes(byte[] key, ReadOnlySpan<byte> data)
    {
        var whole = (data.Length - 16) / 16 * 16;
        if (whole <= 0 || key.Length is not (16 or 32))
        {
            return [];
        }

        using var aes = System.Security.Cryptography.Aes.Create();
        aes.Key = key;
        var plain = aes.DecryptCbc(data.Slice(16, whole), data[..16], PaddingMode.None);
        var padding = plain[^1];
        return padding is >= 1 and <= 16 ? plain[..^padding] : plain;
    }
}
