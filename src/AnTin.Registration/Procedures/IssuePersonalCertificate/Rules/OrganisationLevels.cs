using AnTin.Platform.Results;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;

/// <summary>Levels follow each other without a gap, and the path stands in the tree of organisations (R-115: "Bắt buộc nhập, nếu là CQTC cấp 2, 3, 4").</summary>
public sealed class OrganisationLevels : IRowRule
{
    public IEnumerable<Finding> Check(PersonForm form, RowFacts facts)
    {
        var gap = GapIn(form.Levels());
        if (gap > 0)
        {
            yield return Finding.Error(
                new Refusal(
                    "REG-ROW-LEVEL-MISSING",
                    new Sentence(
                        $"Thiếu tên CQTC cấp {gap}: bắt buộc nhập khi có cấp dưới",
                        $"The name of level {gap} is missing although a lower level is given"
                    )
                )
                {
                    Field = RowField.Level(gap),
                }
            );
        }
        else if (!string.IsNullOrWhiteSpace(form.Level1) && facts.Match.Found is null)
        {
            yield return Finding.Error(NotFound(facts.Match.MissingLevel));
        }
    }

    private static Refusal NotFound(int level) =>
        new(
            "REG-ROW-ORGANISATION",
            new Sentence(
                $"Không tìm thấy tên CQTC cấp {level} trong danh mục cơ quan, tổ chức",
                $"The name of level {level} is not in the list of organisations"
            )
        )
        {
            Field = RowField.Level(level),
            NextStep = new Sentence(
                "Chọn tên trong danh sách của tập tin mẫu; nếu chưa có, gọi số hỗ trợ ghi ở cuối mỗi trang để yêu cầu tạo.",
                "Choose a name from the template's list; if it is missing, call the help desk; its number stands at the foot of each page."
            ),
        };

    /// <summary>First empty level above a filled one; 0 when there is none. Level 1 is <see cref="RequiredFields"/>' business.</summary>
    private static int GapIn(IReadOnlyList<string> levels)
    {
        var last = levels.Count;
        while (last > 0 && string.IsNullOrWhiteSpace(levels[last - 1]))
        {
            last--;
        }

        for (var level = 2; level < last; level++)
        {
            if (string.IsNullOrWhiteSpace(levels[level - 1]))
            {
                return level;
            }
        }

        return 0;
    }
}
