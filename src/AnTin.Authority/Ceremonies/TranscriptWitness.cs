using AnTin.Pki.Certificates;
using AnTin.Pki.Cms;

namespace AnTin.Authority.Ceremonies;

/// <summary>
/// One witness's signature beside a transcript (CMS, RFC 5652 §5.2, detached): who made it, and whether it is one over
/// exactly this text. Whether the certificate is to be believed is another question, which <c>antin verify</c> answers.
/// </summary>
/// <param name="Certificate">The signer's; null when the message does not bring it along.</param>
/// <param name="ClaimedTime">When the signer says it was.</param>
/// <param name="Check">What became of it.</param>
public sealed record TranscriptWitness(
    Certificate? Certificate,
    DateTimeOffset? ClaimedTime,
    CmsSignatureCheck Check
)
{
    /// <summary>Every signer of a message, DER or PEM; null when it is none, or nobody signed it.</summary>
    /// <param name="signature">The message.</param>
    /// <param name="transcript">The octets of the transcript's file.</param>
    public static IReadOnlyList<TranscriptWitness>? Read(
        ReadOnlyMemory<byte> signature,
        ReadOnlyMemory<byte> transcript
    )
    {
        var pem = CertificateFile.FromPem(signature, "CMS");
        pem = pem.IsEmpty ? CertificateFile.FromPem(signature, "PKCS7") : pem;
        return
            CmsSignedData.TryRead(pem.IsEmpty ? signature : pem, out var message, out _)
            && message.Signers.Count > 0
            ? [.. message.Signers.Select(signer => Look(message, signer, transcript))]
            : null;
    }

    private static TranscriptWitness Look(
        CmsSignedData message,
        CmsSignerInfo signer,
        ReadOnlyMemory<byte> transcript
    )
    {
        var certificate = message.CertificateOf(signer);
        var isSame =
            message.Content is not { } content || content.Span.SequenceEqual(transcript.Span);
        var check =
            !isSame ? CmsSignatureCheck.ContentChanged
            : certificate is null ? CmsSignatureCheck.SignatureWrong
            : signer.Check(certificate, message.ContentType, transcript.Span);
        return new TranscriptWitness(certificate, signer.ClaimedTime, check);
    }
}
