using AnTin.Pki.Certificates;

namespace AnTin.Signatures.Cades;

/// <summary>A file that holds one CMS message.</summary>
internal static class CmsFile
{
    /// <summary>BER or DER as they stand, PEM decoded; empty where it is neither.</summary>
    public static ReadOnlyMemory<byte> Octets(ReadOnlyMemory<byte> file)
    {
        if (file.Span is [0x30, ..])
        {
            return file;
        }

        if (!IsAlone(file.Span))
        {
            return default;
        }

        var cms = CertificateFile.FromPem(file, "CMS");
        return cms.IsEmpty ? CertificateFile.FromPem(file, "PKCS7") : cms;
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
