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

        var cms = CertificateFile.FromPem(file, "CMS");
        return cms.IsEmpty ? CertificateFile.FromPem(file, "PKCS7") : cms;
    }
}
