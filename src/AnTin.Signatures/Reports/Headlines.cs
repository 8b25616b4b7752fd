namespace AnTin.Signatures.Reports;

/// <summary>The first thing a reader is told of a file, on the screen and on paper alike.</summary>
public static class Headlines
{
    private const int MostNames = 3;

    /// <summary>Of a file with one signature: what is wrong with that, or who signed; of others how many.</summary>
    public static Sentence Of(ValidationReport report) =>
        Standings.Of(report) switch
        {
            Standing.OtherKind => new(
                "Đây không phải văn bản ký số mà nơi kiểm tra này biết. Các loại đọc được: PDF, XML, ASiC (.asice, .asics), CMS (.p7s, .p7m), JSON (.json, .jws)",
                "This is no signed document of a kind known here. Known kinds: PDF, XML, ASiC (.asice, .asics), CMS (.p7s, .p7m), JSON (.json, .jws)"
            ),
            Standing.Unreadable => new("Không đọc được tệp", "The file cannot be read"),
            Standing.NoSignature => report.Sentence,
            Standing.Unfinished => OfUnfinished(report),
            var standing => report.Signatures is [var only]
                ? OfOnly(only)
                : OfSeveral(standing, report),
        };

    private static Sentence OfUnfinished(ValidationReport report)
    {
        var names = report
            .Signatures.Select(signature => signature.Signer?.Name)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var shown =
            string.Join(", ", names.Take(MostNames)) + (names.Length > MostNames ? "…" : "");
        var waiting = new Sentence(
            "Cơ quan, tổ chức chưa ký",
            "The organisation has not signed yet"
        );
        return shown.Length == 0
            ? waiting
            : waiting.Then(": ", new($"mới có chữ ký của {shown}", $"so far only {shown} signed"));
    }

    private static Sentence OfOnly(SignatureReport signature) =>
        NextSteps.Deciding(signature)?.Sentence
        ?? (
            signature.Signer is { Name: var name }
                ? new(
                    $"{name} đã ký, nội dung còn nguyên vẹn",
                    $"{name} signed, the content is intact"
                )
                : signature.Sentence
        );

    private static Sentence OfSeveral(Standing standing, ValidationReport report)
    {
        var all = report.Signatures.Count;
        var such = report.Signatures.Count(signature => Standings.Of(signature) == standing);
        return standing switch
        {
            Standing.NotValid => new(
                $"{such} trong {all} chữ ký số không hợp lệ",
                $"{such} of {all} signatures {(such == 1 ? "is" : "are")} not valid"
            ),
            Standing.NotUsable => new(
                $"{such} trong {all} chữ ký số không dùng được",
                $"{such} of {all} signatures cannot be used"
            ),
            Standing.Undecided => new(
                $"{such} trong {all} chữ ký số chưa đủ căn cứ kết luận",
                $"{such} of {all} signatures cannot be decided"
            ),
            _ => report.Sentence,
        };
    }
}
