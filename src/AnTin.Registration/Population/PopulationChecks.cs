using AnTin.Platform.Results;
using AnTin.Registration.Procedures.IssuePersonalCertificate;

namespace AnTin.Registration.Population;

/// <summary>Asks about many people, a few at a time, and words the answers.</summary>
public sealed class PopulationChecks(IPopulationDatabase database, RegistrationSettings settings)
{
    /// <summary>Wait before a row whose question was not answered is asked about again.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(5);

    /// <summary>One answer for each claim, in their order.</summary>
    public async Task<IReadOnlyList<PopulationAnswer>> AskAllAsync(
        IReadOnlyList<PersonClaim> claims,
        CancellationToken ct
    )
    {
        var answers = new PopulationAnswer[claims.Count];
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = settings.PopulationParallelism,
            CancellationToken = ct,
        };
        await Parallel.ForAsync(
            0,
            claims.Count,
            options,
            async (index, cancellation) =>
                answers[index] = await database.AskAsync(claims[index], cancellation)
        );
        return answers;
    }

    /// <summary>The refusal of R-114 with the fields named (E2); null when the row may be taken.</summary>
    public static Refusal? Refuse(PopulationAnswer answer)
    {
        if (answer.Verdict is not (PopulationVerdict.Differs or PopulationVerdict.NotFound))
        {
            return null;
        }

        var labels = answer.Fields.Select(RowField.Label).ToList();
        var cause =
            labels.Count == 0
                ? new Sentence("không có người mang số định danh này", "nobody bears this number")
                : new Sentence(
                    "không khớp: " + string.Join(", ", labels.Select(label => label.Vietnamese)),
                    "not matching: " + string.Join(", ", labels.Select(label => label.English))
                );
        return new Refusal(
            "REG-ROW-POPULATION",
            new Sentence(
                "Thông tin cá nhân không phù hợp với DLQGvDC không thể thêm mới",
                "The personal data do not agree with the national population database; the row cannot be added"
            )
        )
        {
            Field = answer.Fields.Count > 0 ? answer.Fields[0] : RowField.IdNumber,
            Facts = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["cause"] = cause.Vietnamese,
            },
            NextStep = new Sentence(
                $"Kiểm tra lại ({cause.Vietnamese}) theo giấy tờ tùy thân rồi nhập lại.",
                $"Check against the identity paper ({cause.English}) and enter again."
            ),
        };
    }
}
