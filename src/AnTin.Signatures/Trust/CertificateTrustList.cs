using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Trust;

/// <summary>A file of certificates, DER or PEM (RFC 7468), as a list: each is believed because it lies there.</summary>
internal static class CertificateTrustList
{
    /// <summary>Certificates are 2 kB; a bundle of thousands still fits.</summary>
    private const int Limit = 8 << 20;

    public static TrustListResult Read(ReadOnlyMemory<byte> file, TrustListReading how)
    {
        if (file.Length > Limit)
        {
            return Fault(
                "tệp chứng thư lớn hơn 8 MiB",
                "a file of certificates is larger than 8 MiB"
            );
        }

        return file.Span is [DerTag.Sequence, ..] ? ReadDer(file, how) : ReadPem(file, how);
    }

    /// <summary>One certificate as an entry of a list.</summary>
    public static TrustedService ServiceOf(
        Certificate certificate,
        DateTimeOffset? since = null,
        DateTimeOffset? until = null
    ) =>
        new()
        {
            Name = certificate.Subject.CommonName ?? certificate.Subject.ToString(),
            Provider = certificate.Subject.Organization ?? "",
            Certificates = [certificate],
            Periods = [new TrustPeriod(TrustNames.AnyService, TrustNames.Listed, since, until)],
        };

    /// <summary>All certificates of a text in PEM, with the offset where each begins; null for one that cannot be read.</summary>
    public static IEnumerable<(int Offset, Certificate? Certificate, string Error)> ReadAllPem(
        string text
    )
    {
        for (var offset = 0; offset < text.Length; )
        {
            if (!PemEncoding.TryFind(text.AsSpan(offset), out var fields))
            {
                yield break;
            }

            var (start, length) = fields.Location.GetOffsetAndLength(text.Length - offset);
            if (text.AsSpan(offset)[fields.Label] is "CERTIFICATE")
            {
                var der = new byte[fields.DecodedDataLength];
                Convert.TryFromBase64Chars(text.AsSpan(offset)[fields.Base64Data], der, out _);
                yield return Certificate.TryRead(der, out var certificate, out var error)
                    ? (offset + start, certificate, "")
                    : (offset + start, null, error.ToString());
            }

            offset += start + length;
        }
    }

    private static TrustListResult ReadDer(ReadOnlyMemory<byte> file, TrustListReading how) =>
        Certificate.TryRead(file, out var certificate, out var error)
            ? Of([ServiceOf(certificate)], [], how)
            : new TrustListFault(
                new(
                    $"không phải chứng thư ({error.Section}: {error.Message})",
                    $"it is no certificate ({error.Section}: {error.Message})"
                ),
                string.Create(CultureInfo.InvariantCulture, $"offset {error.Offset}")
            );

    private static TrustListResult ReadPem(ReadOnlyMemory<byte> file, TrustListReading how)
    {
        var (services, remarks) = (new List<TrustedService>(), new List<TrustListRemark>());
        foreach (
            var (offset, certificate, error) in ReadAllPem(Encoding.Latin1.GetString(file.Span))
                .Take(TrustListReader.MostServices)
        )
        {
            if (certificate is null)
            {
                remarks.Add(
                    new TrustListRemark(
                        new(
                            $"chứng thư không đọc được ({error})",
                            $"unreadable certificate ({error})"
                        ),
                        string.Create(CultureInfo.InvariantCulture, $"offset {offset}")
                    )
                );
            }
            else
            {
                services.Add(ServiceOf(certificate));
            }
        }

        return services.Count == 0
            ? Fault(
                "không phải danh sách tin cậy: không có chứng thư PEM hay DER, không phải JSON, không phải XML",
                "it is no trust list: no certificate in PEM or DER, no JSON, no XML"
            )
            : Of(services, remarks, how);
    }

    private static TrustList Of(
        IReadOnlyList<TrustedService> services,
        IReadOnlyList<TrustListRemark> remarks,
        TrustListReading how
    ) =>
        new()
        {
            Name = how.Name,
            Kind = TrustListKind.Certificates,
            Authenticity = TrustListAuthenticity.OfTheCaller,
            Services = services,
            Remarks = remarks,
        };

    private static TrustListFault Fault(string vi, string en) => new(new Sentence(vi, en));
}
