using AnTin.Signatures.Policy;
using AnTin.Signatures.Validation;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Reports;

/// <summary>Says a verdict in one sentence: first whose signature, then the result or all that stands against it.</summary>
internal static class Sentences
{
    private const int MostReasons = 3;

    public static Sentence Of(
        SignatureFacts facts,
        IReadOnlyList<Finding> findings,
        IReadOnlyList<Stamp> stamps,
        ValidationPolicy policy
    )
    {
        var reasons = findings
            .Where(finding => finding.Indication is not null)
            .Take(MostReasons)
            .ToArray();
        var subject = facts.Signer?.Certificate is { } certificate
            ? Name(SignerReports.Of(certificate))
            : new Sentence($"Chữ ký ở ô {facts.Field}", $"The signature in field {facts.Field}");
        if (reasons.Length == 0)
        {
            return Passed(facts, stamps, policy);
        }

        var all = reasons[0].Sentence;
        foreach (var reason in reasons.Skip(1))
        {
            all = all.Then(". ", reason.Sentence);
        }

        return subject.Then(": ", all);
    }

    /// <summary>The conclusion about the whole file.</summary>
    public static Sentence Of(Conclusion conclusion, IReadOnlyList<SignatureReport> signatures) =>
        conclusion switch
        {
            Conclusion.TotalPassed => signatures.Count == 1
                ? new("Chữ ký số trên văn bản hợp lệ", "The signature on the document is valid")
                : new(
                    $"Cả {signatures.Count} chữ ký số trên văn bản đều hợp lệ",
                    $"All {signatures.Count} signatures on the document are valid"
                ),
            Conclusion.TotalFailed => new(
                $"{Count(signatures, Indication.TotalFailed)} trong {signatures.Count} chữ ký số không hợp lệ",
                $"{Count(signatures, Indication.TotalFailed)} of {signatures.Count} signatures {(Count(signatures, Indication.TotalFailed) == 1 ? "is" : "are")} not valid"
            ),
            Conclusion.Indeterminate => new(
                $"{Count(signatures, Indication.Indeterminate)} trong {signatures.Count} chữ ký số chưa đủ căn cứ kết luận",
                $"{Count(signatures, Indication.Indeterminate)} of {signatures.Count} signatures cannot be decided"
            ),
            Conclusion.NoSignature => signatures.Count == 0
                ? new("Văn bản chưa có chữ ký số", "The document bears no signature")
                : new(
                    "Văn bản không có chữ ký số nào đọc được",
                    "The document bears no signature that can be read"
                ),
            _ => new("Không đọc được tệp", "The file cannot be read"),
        };

    /// <summary>The conclusion about a file whose signatures pass, while somebody has yet to sign.</summary>
    public static Sentence OfUnfinished(IReadOnlyList<SignatureReport> signatures) =>
        Of(Conclusion.TotalPassed, signatures)
            .Then(
                ", ",
                new("nhưng cơ quan, tổ chức chưa ký", "but the organisation has not signed yet")
            );

    /// <summary>The conclusion about a file without signatures.</summary>
    public static Sentence OfStamps(IReadOnlyList<TimestampReport> stamps)
    {
        var none = Of(Conclusion.NoSignature, []);
        return stamps.Count == 0 ? none
            : stamps.All(one => one.Passed)
                ? none.Then(
                    ", ",
                    new("chỉ có dấu thời gian (hợp lệ)", "only a time stamp, which is valid")
                )
            : none.Then(
                ", ",
                new(
                    "chỉ có dấu thời gian, và dấu thời gian chưa hợp lệ",
                    "only a time stamp, and that does not pass"
                )
            );
    }

    private static Sentence Passed(
        SignatureFacts facts,
        IReadOnlyList<Stamp> stamps,
        ValidationPolicy policy
    )
    {
        var signer = SignerReports.Of(facts.Signer!.Certificate!);
        var stamped = stamps
            .Select(stamp => stamp.Proves)
            .Append(facts.PreservedAt)
            .Where(at => at is not null)
            .Min();
        var text = new Sentence(
            $"Chữ ký số hợp lệ, ký bởi: {WithOrganisation(signer)}",
            $"The signature is valid, signed by: {WithOrganisation(signer)}"
        );
        return stamped is { } at
            ? text.Then(
                ", ",
                new Sentence(
                    $"dấu thời gian {TimeText.Of(at, policy)}",
                    $"time stamp {TimeText.Of(at, policy)}"
                )
            )
            : text;
    }

    private static Sentence Name(SignerReport signer) =>
        new(
            $"Chữ ký của {WithOrganisation(signer)}",
            $"The signature of {WithOrganisation(signer)}"
        );

    private static string WithOrganisation(SignerReport signer) =>
        signer.Unit is { } unit ? $"{signer.Name} ({unit})" : signer.Name;

    private static int Count(IReadOnlyList<SignatureReport> signatures, Indication indication) =>
        signatures.Count(signature => signature.Indication == indication);
}
