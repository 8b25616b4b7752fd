using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using AnTin.Pki.Der;

namespace AnTin.Pki.Certificates;

/// <summary>PEM (RFC 7468) and DER files, told apart by their first octet.</summary>
public static class CertificateFile
{
    private const int Limit = 4 * 1024 * 1024;

    /// <summary>Reads one certificate in either form; of a PEM file with several, the first.</summary>
    public static bool TryRead(
        ReadOnlyMemory<byte> file,
        [NotNullWhen(true)] out Certificate? certificate,
        [NotNullWhen(false)] out ReadError? error
    )
    {
        var der =
            file.Length > 0 && file.Span[0] == DerTag.Sequence
                ? file
                : FromPem(file, "CERTIFICATE");
        return Certificate.TryRead(der, out certificate, out error);
    }

    /// <summary>The octets of the first block with this label; empty when there is none.</summary>
    public static ReadOnlyMemory<byte> FromPem(ReadOnlyMemory<byte> file, string label)
    {
        if (file.Length > Limit)
        {
            return default;
        }

        var text = Encoding.Latin1.GetString(file.Span);
        var begin = $"-----BEGIN {label}-----";
        var start = text.IndexOf(begin, StringComparison.Ordinal);
        var end =
            start < 0
                ? -1
                : text.IndexOf($"-----END {label}-----", start, StringComparison.Ordinal);
        if (end < 0)
        {
            return default;
        }

        var base64 = text.AsSpan((start + begin.Length)..end);
        var octets = new byte[Base64.GetMaxDecodedFromUtf8Length(base64.Length)];
        return Convert.TryFromBase64Chars(base64, octets, out var written)
            ? octets.AsMemory(0, written)
            : default;
    }

    /// <summary>One PEM block, with a line break at the end.</summary>
    public static string ToPem(ReadOnlySpan<byte> der, string label = "CERTIFICATE") =>
        System.Security.Cryptography.PemEncoding.WriteString(label, der) + "\n";
}
