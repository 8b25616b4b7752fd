using System.Security.Cryptography;
using AnTin.Pki.Ocsp;

namespace AnTin.Authority.Probing;

/// <summary>
/// Asks a responder about a certificate whose status is known: by GET without a nonce, as caches serve it (RFC 5019), and by
/// POST with one, as only the live responder can answer (RFC 9654).
/// </summary>
internal sealed class OcspProbe(ProbeClient client, ProbeLimits limits)
{
    private const int NonceOctets = 32;

    public async Task<ProbeFinding> GetAsync(
        ProbedStatus probed,
        Uri responder,
        CancellationToken cancellation
    )
    {
        var request = OcspRequest.Create([Question(probed)]);
        var path = Uri.EscapeDataString(Convert.ToBase64String(request));
        var answer = await client.GetAsync(
            new Uri($"{responder.AbsoluteUri.TrimEnd('/')}/{path}"),
            cancellation
        );
        return Judge("ocsp-get", probed, responder, answer, nonce: []);
    }

    public async Task<ProbeFinding> PostAsync(
        ProbedStatus probed,
        Uri responder,
        CancellationToken cancellation
    )
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceOctets);
        var answer = await client.PostAsync(
            responder,
            "application/ocsp-request",
            OcspRequest.Create([Question(probed)], nonce),
            cancellation
        );
        return Judge("ocsp-post", probed, responder, answer, nonce);
    }

    private ProbeFinding Judge(
        string check,
        ProbedStatus probed,
        Uri responder,
        ProbeAnswer answer,
        byte[] nonce
    )
    {
        var target = $"{responder.AbsoluteUri} {probed.Certificate.Serial}";
        if (ProbeNotes.Unanswered(check, target, answer) is { } unanswered)
        {
            return unanswered;
        }

        var notes = new ProbeNotes(check, target, answer, limits);
        if (!OcspResponse.TryRead(answer.Body, out var response, out var error))
        {
            notes.Wrong($"không phải trả lời OCSP: {error}", $"is no OCSP answer: {error}");
            return notes.Conclude("", "");
        }

        if (response.Status != OcspResponseStatus.Successful)
        {
            notes.Wrong($"trả lời {response.Status}", $"answered {response.Status}");
            return notes.Conclude("", "");
        }

        JudgeResponder(notes, probed, response);
        notes.WrongUnless(
            response.Nonce.Span.SequenceEqual(nonce),
            nonce.Length == 0 ? "có nonce không ai hỏi" : "nonce không phải của câu hỏi này",
            nonce.Length == 0
                ? "bears a nonce nobody sent"
                : "the nonce is not that of the question"
        );
        if (response.Find(probed.Issuer, probed.Certificate.Serial) is not { } single)
        {
            notes.Wrong(
                "không nói về chứng thư được hỏi",
                "does not speak of the certificate asked about"
            );
            return notes.Conclude("", "");
        }

        return Conclude(notes, probed, answer, single);
    }

    private static void JudgeResponder(ProbeNotes notes, ProbedStatus probed, OcspResponse response)
    {
        var check = OcspVerifier.Check(response, probed.Issuer);
        notes.WrongUnless(
            check.IsAuthentic,
            $"không đáng tin: {check.Result}",
            $"cannot be believed: {check.Result}"
        );
        if (check.Responder is { } signer)
        {
            notes.JudgeSigner(signer);
        }
    }

    private static ProbeFinding Conclude(
        ProbeNotes notes,
        ProbedStatus probed,
        ProbeAnswer answer,
        OcspSingleResponse single
    )
    {
        var expected = probed.IsRevoked
            ? OcspCertificateStatus.Revoked
            : OcspCertificateStatus.Good;
        notes.WrongUnless(
            single.Status == expected,
            $"trả lời {single.Status}, phải là {expected}",
            $"answered {single.Status}, must be {expected}"
        );
        var over = notes.JudgeLife(single.ThisUpdate, single.NextUpdate);

        // RFC 5019 §6.2: an intermediary must not keep the answer past its nextUpdate.
        notes.WrongUnless(
            answer.CachedFor is not { } kept || answer.Received + kept <= single.NextUpdate,
            "được phép lưu đệm quá nextUpdate",
            "may be cached past its nextUpdate"
        );
        return notes.Conclude(
            $"{single.Status}, đã qua {ProbeNotes.Percent(over ?? 0)} thời hạn, đến {ProbeNotes.At(single.NextUpdate ?? default)}",
            $"{single.Status}, {ProbeNotes.Percent(over ?? 0)} of its life over, until {ProbeNotes.At(single.NextUpdate ?? default)}"
        ) with
        {
            ThisUpdate = single.ThisUpdate,
            NextUpdate = single.NextUpdate,
            LifeOver = over,
        };
    }

    private static OcspCertificateId Question(ProbedStatus probed) =>
        OcspCertificateId.For(probed.Issuer, probed.Certificate.Serial);
}
