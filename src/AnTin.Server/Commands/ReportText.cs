using System.Globalization;
using System.Text;
using AnTin.Platform.Time;
using AnTin.Signatures;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Trust;
using AnTin.Signatures.Validation;

namespace AnTin.Server.Commands;

/// <summary>The report for people at a terminal: the conclusion first, then each signature with what supports it.</summary>
internal static class ReportText
{
    public static string Write(ValidationReport report, string file, string language)
    {
        var english = string.Equals(language, "en", StringComparison.OrdinalIgnoreCase);
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{file}: {report.Sentence.In(language)}.");
        foreach (var finding in report.Findings)
        {
            Line(text, "·", finding.Sentence.In(language), finding.Code);
        }

        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"→ {(english ? "To do" : "Việc cần làm")}: {NextSteps.Of(report).In(language)}."
        );
        foreach (var signature in report.Signatures)
        {
            Write(text, signature, english);
        }

        foreach (var stamp in report.DocumentTimestamps)
        {
            Line(
                text,
                english ? "Document time stamp" : "Dấu thời gian tài liệu",
                Time(stamp.At),
                stamp.Authority,
                Status(stamp.Indication, null, english)
            );
        }

        TimelineText.Write(text, report.Timeline, english);
        return text.ToString();
    }

    private static void Write(StringBuilder text, SignatureReport signature, bool english)
    {
        text.AppendLine();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"[{signature.Field}] {(english ? signature.Sentence.En : signature.Sentence.Vi)}."
        );
        Line(text, english ? "Signer" : "Người ký", signature.Signer?.Subject);
        Line(text, english ? "Issued by" : "Nơi cấp", signature.Signer?.Issuer);
        Line(
            text,
            english ? "Trusted by" : "Tin cậy theo",
            signature.Anchor?.List,
            signature.Anchor?.Service,
            signature.Anchor is { } anchor ? Words(TrustWords.OfType(anchor.Type), english) : null,
            signature.Anchor is { } trusted
                ? Words(TrustWords.OfStatus(trusted.Status), english)
                : null
        );
        Line(text, english ? "Claimed time" : "Thời điểm ghi trên tệp", Time(signature.ClaimedAt));
        Line(text, english ? "Time stamp" : "Dấu thời gian", Time(signature.StampedAt));
        Line(text, english ? "Level" : "Mức chữ ký", signature.Level?.ToStandardName());
        Line(
            text,
            english ? "Status" : "Trạng thái",
            Status(signature.Indication, signature.SubIndication, english)
        );
        Line(
            text,
            english ? "Content" : "Nội dung",
            Words(VerdictWords.OfContent(signature), english)
        );
        foreach (var change in signature.Changes)
        {
            Line(
                text,
                english ? "Change" : "Thay đổi",
                english ? change.Description.En : change.Description.Vi,
                change.Rule,
                change.Object
            );
        }

        foreach (var finding in signature.Findings)
        {
            Line(text, "·", english ? finding.Sentence.En : finding.Sentence.Vi, finding.Code);
        }
    }

    /// <summary>"Hợp lệ (TOTAL-PASSED)".</summary>
    private static string Status(Indication indication, SubIndication? sub, bool english) =>
        $"{Words(VerdictWords.Of(indication), english)} ({indication.ToStandardName()}{(sub is { } name ? $", {name.ToStandardName()}" : "")})";

    private static string Words(Sentence sentence, bool english) =>
        english ? sentence.En : sentence.Vi;

    private static void Line(StringBuilder text, string label, params ReadOnlySpan<string?> values)
    {
        var shown = new List<string>();
        foreach (var value in values)
        {
            if (!string.IsNullOrEmpty(value))
            {
                shown.Add(value);
            }
        }

        if (shown.Count > 0)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"  {label}: {string.Join(" | ", shown)}"
            );
        }
    }

    internal static string? Time(DateTimeOffset? at) =>
        at is { } moment ? VietnamTime.Format(moment, "dd/MM/yyyy HH:mm:ss zzz") : null;
}
