using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;

namespace AnTin.Server.Commands;

/// <summary>Files with one certificate in DER, or any number of them in PEM.</summary>
internal static class CertificateBundle
{
    /// <summary>All certificates that can be read; empty where there is none.</summary>
    public static IReadOnlyList<Certificate> Read(FileInfo file)
    {
        if (!file.Exists)
        {
            return [];
        }

        var bytes = InputFile.Read(file);
        if (bytes is [DerTag.Sequence, ..])
        {
            return Certificate.TryRead(bytes, out var one, out _) ? [one] : [];
        }

        var certificates = new List<Certificate>();
        var text = System.Text.Encoding.Latin1.GetString(bytes).AsSpan();
        while (PemEncoding.TryFind(text, out var fields))
        {
            if (text[fields.Label] is "CERTIFICATE")
            {
                var der = new byte[fields.DecodedDataLength];
                if (
                    Convert.TryFromBase64Chars(text[fields.Base64Data], der, out _)
                    && Certificate.TryRead(der, out var certificate, out _)
                )
                {
                    certificates.Add(certificate);
                }
            }

            text = text[fields.Location.End..];
        }

        return certificates;
    }
}
