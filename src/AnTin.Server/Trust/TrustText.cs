using System.Globalization;
using System.Text;
using AnTin.Pki.Certificates;
using AnTin.Signatures;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Trust;

namespace AnTin.Server.Trust;

/// <summary>Lists of trusted authorities for people at a terminal.</summary>
internal static class TrustText
{
    /// <summary>Why a list gives no anchors, in both languages, and what to do.</summary>
    public static string ReasonOf(TrustListResult result) =>
        result.Fault is { } fault
            ? $"{(fault.Place.Length > 0 ? $"{fault.Place}: " : "")}{fault.Sentence.Vi} / {fault.Sentence.En}"
            : result.List!.Authenticity switch
            {
                TrustListAuthenticity.Broken =>
                    "chữ ký của danh sách không hợp lệ / the list's own signature does not hold",
                TrustListAuthenticity.NotSigned =>
                    "danh sách chưa được ký; dùng --trust-unverified nếu vẫn chấp nhận / the list is not signed; --trust-unverified accepts it",
                _ =>
                    $"chưa biết người ký danh sách ({NameOf(result.List.Signer)}); nêu --trust-signer, hoặc --trust-unverified / the list's signer is not known; name --trust-signer, or --trust-unverified",
            };

    public static Sentence AuthenticityOf(TrustList list) =>
        list.Authenticity switch
        {
            TrustListAuthenticity.OfTheCaller => new(
                "định dạng không có chữ ký",
                "a format without signature"
            ),
            TrustListAuthenticity.Signed => new(
                $"đã ký bởi {NameOf(list.Signer)}",
                $"signed by {NameOf(list.Signer)}"
            ),
            TrustListAuthenticity.SignerNotKnown => new(
                $"đã ký, chưa biết người ký: {NameOf(list.Signer)}",
                $"signed, the signer is not known: {NameOf(list.Signer)}"
            ),
            TrustListAuthenticity.NotSigned => new("chưa được ký", "not signed"),
            _ => new("chữ ký không hợp lệ", "the signature does not hold"),
        };

    public static string Write(TrustList list, DateTimeOffset now, bool english)
    {
        var text = new StringBuilder();
        text.AppendLine(list.Name);
        Line(text, english ? "Operator" : "Nơi lập", list.Operator);
        Line(text, english ? "Territory" : "Lãnh thổ", list.Territory);
        Line(
            text,
            english ? "Number" : "Số",
            list.SequenceNumber?.ToString(CultureInfo.InvariantCulture)
        );
        Line(text, english ? "Issued" : "Lập lúc", Time(list.IssuedAt));
        Line(
            text,
            english ? "Next update" : "Cập nhật tiếp",
            list.IsClosed ? (english ? "never: closed" : "không: đã đóng") : Time(list.NextUpdate),
            list.IsStale(now) ? (english ? "OVERDUE" : "QUÁ HẠN") : null
        );
        Line(
            text,
            english ? "Signature" : "Chữ ký",
            AuthenticityOf(list).In(english ? "en" : "vi")
        );
        text.AppendLine();
        WriteServices(text, list, english);
        foreach (var pointer in list.Pointers)
        {
            Line(text, "→", pointer.Territory, pointer.Location, Signers(pointer.Signers, english));
        }

        foreach (var remark in list.Remarks)
        {
            Line(text, remark.Place, remark.Sentence.In(english ? "en" : "vi"));
        }

        return text.ToString();
    }

    private static void WriteServices(StringBuilder text, TrustList list, bool english)
    {
        string[] heads = english
            ? ["NAME", "KIND", "STATUS", "SINCE", "UNTIL", "CERTIFICATE"]
            : ["TÊN", "LOẠI", "TRẠNG THÁI", "TỪ", "ĐẾN", "CHỨNG THƯ"];
        var rows = new List<string[]> { heads };
        foreach (var service in list.Services)
        {
            rows.AddRange(
                service.Periods.Select(
                    (period, i) =>
                        new[]
                        {
                            i == 0 ? service.Name : "",
                            TrustWords.OfType(period.Type).In(english ? "en" : "vi"),
                            TrustWords.OfStatus(period.Status).In(english ? "en" : "vi"),
                            Day(period.Since),
                            Day(period.Until),
                            i == 0 ? CertificatesOf(service, english) : "",
                        }
                )
            );
        }

        var widths = heads.Select((_, i) => rows.Max(row => row[i].Length)).ToArray();
        foreach (var row in rows)
        {
            text.AppendLine(
                string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd()
            );
        }
    }

    private static string CertificatesOf(TrustedService service, bool english) =>
        service.Certificates.Count > 0 ? string.Join("; ", service.Certificates.Select(NameOf))
        : service.KeyIdentifiers.Count > 0
            ? string.Join("; ", service.KeyIdentifiers.Select(one => Convert.ToHexString(one.Span)))
        : english ? "none"
        : "không có";

    private static string Signers(IReadOnlyList<Certificate> signers, bool english) =>
        signers.Count == 0
            ? english
                ? "no signer named"
                : "không nêu người ký"
            : string.Join("; ", signers.Select(NameOf));

    private static string NameOf(Certificate? certificate) =>
        certificate is null
            ? "?"
            : certificate.Subject.CommonName ?? certificate.Subject.ToString();

    private static void Line(StringBuilder text, string label, params ReadOnlySpan<string?> values)
    {
        var shown = string.Join(" | ", values.ToArray().Where(one => !string.IsNullOrEmpty(one)));
        if (shown.Length > 0)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {label}: {shown}");
        }
    }

    private static string Day(DateTimeOffset? at) =>
        at?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string? Time(DateTimeOffset? at) =>
        at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
