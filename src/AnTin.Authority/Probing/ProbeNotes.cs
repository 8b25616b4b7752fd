using System.Globalization;
using AnTin.Pki.Certificates;
using AnTin.Platform.Results;

namespace AnTin.Authority.Probing;

/// <summary>Gathers what is wrong with one answer; the first thing said is the worst.</summary>
internal sealed class ProbeNotes(
    string check,
    string target,
    ProbeAnswer answer,
    ProbeLimits limits
)
{
    private readonly List<Sentence> wrong = [];

    public bool IsGood => wrong.Count == 0;

    public void Wrong(string vietnamese, string english) => wrong.Add(new(vietnamese, english));

    public void WrongUnless(bool holds, string vietnamese, string english)
    {
        if (!holds)
        {
            Wrong(vietnamese, english);
        }
    }

    /// <summary>Rule T10: what is renewed by half life is not found older than 60 % of it.</summary>
    /// <returns>How much of the life is over.</returns>
    public double? JudgeLife(DateTimeOffset thisUpdate, DateTimeOffset? nextUpdate)
    {
        var now = answer.Received;
        WrongUnless(
            thisUpdate <= now + limits.OwnClock,
            $"thisUpdate {At(thisUpdate)} ở tương lai",
            $"thisUpdate {At(thisUpdate)} lies ahead"
        );
        if (nextUpdate is not { } next)
        {
            Wrong("không có nextUpdate", "there is no nextUpdate");
            return null;
        }

        var life = next - thisUpdate;
        var over = life > TimeSpan.Zero ? (now - thisUpdate) / life : 1;
        if (now >= next)
        {
            Wrong($"đã hết hạn lúc {At(next)}", $"it expired at {At(next)}");
        }
        else if (over >= limits.LifeOver)
        {
            Wrong(
                $"đã qua {Percent(over)} thời hạn mà chưa thay",
                $"{Percent(over)} of its life is over and nobody renewed it"
            );
        }

        return over;
    }

    /// <summary>Rule T21: signers' certificates renew themselves, well before they end.</summary>
    public void JudgeSigner(Certificate signer)
    {
        var now = answer.Received;
        var end = signer.Validity.NotAfter;
        if (!signer.Validity.Contains(now))
        {
            Wrong(
                $"chứng thư của người ký không còn hiệu lực, đến {At(end)}",
                $"the signer's certificate is not valid, its end is {At(end)}"
            );
        }
        else if (end - now < limits.SignerEnds)
        {
            Wrong(
                $"chứng thư của người ký sắp hết hạn, {At(end)}",
                $"the signer's certificate ends soon, {At(end)}"
            );
        }
    }

    public ProbeFinding Conclude(string vietnamese, string english) =>
        new(
            check,
            target,
            IsGood ? ProbeVerdict.Good : ProbeVerdict.Alarm,
            IsGood
                ? new Sentence(vietnamese, english)
                : new Sentence(
                    string.Join("; ", wrong.Select(one => one.Vietnamese)),
                    string.Join("; ", wrong.Select(one => one.English))
                ),
            answer.Took
        );

    /// <summary>Null when there is a body to judge.</summary>
    public static ProbeFinding? Unanswered(string check, string target, ProbeAnswer answer) =>
        answer.Body is not null ? null
        : answer.Status == 0
            ? new ProbeFinding(
                check,
                target,
                ProbeVerdict.CannotAsk,
                new($"không hỏi được: {answer.Fault}", $"cannot ask: {answer.Fault}"),
                answer.Took
            )
        : new ProbeFinding(
            check,
            target,
            ProbeVerdict.Alarm,
            new($"trả lời HTTP {answer.Status}", $"answered HTTP {answer.Status}"),
            answer.Took
        );

    public static string At(DateTimeOffset at) =>
        at.UtcDateTime.ToString("u", CultureInfo.InvariantCulture);

    public static string Percent(double part) => part.ToString("0 %", CultureInfo.InvariantCulture);
}
