using System.Buffers;
using System.Buffers.Text;
using AnTin.Pdf.Reading;
using AnTin.Pki.Certificates;
using AnTin.Pki.Cms;

namespace AnTin.Signatures.Cades;

/// <summary>A file that holds one CMS message.</summary>
internal static class CmsFile
{
    /// <summary>Octets that hold the tags, the lengths and the content type of a ContentInfo.</summary>
    private const int Head = 32;

    private static readonly SearchValues<byte> Base64OrBlank = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/= \t\r\n"u8
    );

    /// <summary>id-signedData, 1.2.840.113549.1.7.2, with its tag and length.</summary>
    private static ReadOnlySpan<byte> SignedData =>
        [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02];

    /// <summary>
    /// Told from the first octets, so that a file of gigabytes need not be read to know that it is none. RFC 5652 §3: the
    /// content type stands first in the ContentInfo.
    /// </summary>
    public static bool MayBeMessage(PdfSource file)
    {
        var head = file.Read(0, Head).Span;
        return file.Length <= CmsSignedData.Limit
            && (
                head is [0x30, ..]
                    ? head.IndexOf(SignedData) > 0
                    : head.TrimStart(Blanks).IsEmpty
                        || head.TrimStart(Blanks).StartsWith("-----"u8)
                        || IsBase64(head)
            );
    }

    /// <summary>
    /// Base64 without the lines of PEM, as some programs hand messages out, and nothing else beside it. A SEQUENCE whose
    /// length takes octets of its own begins so.
    /// </summary>
    public static bool IsBase64(ReadOnlySpan<byte> head)
    {
        var text = head.TrimStart(Blanks);
        return text.StartsWith("MI"u8) && !text.ContainsAnyExcept(Base64OrBlank);
    }

    /// <summary>BER or DER as they stand, PEM and bare base64 decoded; empty where it is none of them.</summary>
    public static ReadOnlyMemory<byte> Octets(ReadOnlyMemory<byte> file)
    {
        if (file.Span is [0x30, ..])
        {
            return file;
        }

        if (IsBase64(file.Span))
        {
            return FromBase64(file.Span);
        }

        if (!IsAlone(file.Span))
        {
            return default;
        }

        var cms = CertificateFile.FromPem(file, "CMS");
        return cms.IsEmpty ? CertificateFile.FromPem(file, "PKCS7") : cms;
    }

    private static byte[] FromBase64(ReadOnlySpan<byte> file)
    {
        var octets = new byte[Base64.GetMaxDecodedFromUtf8Length(file.Length)];
        return
            Base64.DecodeFromUtf8(file, octets, out var read, out var written)
                == OperationStatus.Done
            && read == file.Length
            ? octets[..written]
            : [];
    }

    /// <summary>
    /// One block and blanks around it. RFC 7468 §5.2 allows explanatory text before it, which nobody signs: whoever opens
    /// the file reads it first.
    /// </summary>
    private static bool IsAlone(ReadOnlySpan<byte> file)
    {
        var text = file.TrimStart(Blanks).TrimEnd(Blanks);
        var end = text.IndexOf("-----END"u8);
        return text.StartsWith("-----BEGIN"u8)
            && end > 0
            && text[(end + 5)..].IndexOf("-----"u8) is var close
            && close >= 0
            && end + 5 + close + 5 == text.Length;
    }

    private static ReadOnlySpan<byte> Blanks => " \t\r\n"u8;
}
