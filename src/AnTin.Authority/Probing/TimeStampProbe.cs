using System.Numerics;
using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.Pki.Timestamps;

namespace AnTin.Authority.Probing;

/// <summary>
/// Has random octets stamped, and holds the token against the CAs, the question, and the probe's own clock (rule T15).
/// </summary>
internal sealed class TimeStampProbe(
    ProbeClient client,
    ProbeLimits limits,
    IReadOnlyList<Certificate> authorities
)
{
    private const string Check = "tsa";
    private const int Octets = 32;

    public async Task<ProbeFinding> AskAsync(Uri unit, CancellationToken cancellation)
    {
        var data = RandomNumberGenerator.GetBytes(Octets);
        var imprint = MessageImprint.Of(HashAlgorithmName.SHA256, data);
        var nonce = new BigInteger(RandomNumberGenerator.GetBytes(8), isUnsigned: true) + 1;
        var answer = await client.PostAsync(
            unit,
            "application/timestamp-query",
            TimestampRequest.Create(imprint, nonce),
            cancellation
        );
        if (ProbeNotes.Unanswered(Check, unit.AbsoluteUri, answer) is { } unanswered)
        {
            return unanswered;
        }

        var notes = new ProbeNotes(Check, unit.AbsoluteUri, answer, limits);
        if (Token(notes, answer.Body!) is not { } token)
        {
            return notes.Conclude("", "");
        }

        var check = token.Check(data);
        notes.WrongUnless(
            check == TimestampCheck.Intact,
            $"dấu thời gian không đúng: {check}",
            $"the token is not right: {check}"
        );
        notes.WrongUnless(
            new BigInteger(token.Info.Nonce.Span, isBigEndian: true) == nonce,
            "nonce không phải của câu hỏi này",
            "the nonce is not that of the question"
        );
        JudgeUnit(notes, token);
        return JudgeClock(notes, answer, token.Info);
    }

    private static TimestampToken? Token(ProbeNotes notes, byte[] body)
    {
        if (!TimestampResponse.TryRead(body, out var response, out var error))
        {
            notes.Wrong($"không phải trả lời RFC 3161: {error}", $"is no RFC 3161 answer: {error}");
            return null;
        }

        if (response.Token.IsEmpty)
        {
            notes.Wrong(
                $"từ chối: {response.Failure} {response.Text}",
                $"refused: {response.Failure} {response.Text}"
            );
            return null;
        }

        if (!TimestampToken.TryRead(response.Token, out var token, out error))
        {
            notes.Wrong($"dấu thời gian hỏng: {error}", $"the token is broken: {error}");
        }

        return token;
    }

    private void JudgeUnit(ProbeNotes notes, TimestampToken token)
    {
        if (token.FindSigner() is not { } unit)
        {
            return;
        }

        notes.WrongUnless(
            authorities.Any(ca => unit.CouldBeIssuedBy(ca) && unit.IsSignedBy(ca.PublicKey)),
            $"đơn vị {unit.Subject} không do CA đã biết cấp",
            $"the unit {unit.Subject} was issued by no CA that is known here"
        );
        notes.JudgeSigner(unit);
    }

    /// <summary>The true time lies between question and answer; the unit's must, too, within its accuracy and our own.</summary>
    private ProbeFinding JudgeClock(ProbeNotes notes, ProbeAnswer answer, TimestampInfo info)
    {
        var middle = answer.Sent + (answer.Took / 2);
        var offset = info.Time - middle;
        var allowed = (info.Accuracy ?? TimeSpan.Zero) + limits.OwnClock + (answer.Took / 2);
        var seconds = offset.TotalSeconds.ToString(
            "+0.###;-0.###;0",
            System.Globalization.CultureInfo.InvariantCulture
        );
        notes.WrongUnless(
            offset.Duration() <= allowed,
            $"đồng hồ lệch {seconds} s so với đồng hồ ở đây",
            $"its clock is {seconds} s away from the clock here"
        );
        return notes.Conclude(
            $"số {info.Serial}, đồng hồ lệch {seconds} s",
            $"serial {info.Serial}, clock {seconds} s away"
        ) with
        {
            ClockOffset = offset,
        };
    }
}
