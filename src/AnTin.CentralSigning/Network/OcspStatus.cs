using System.Net.Http.Headers;
using System.Security.Cryptography;
using AnTin.CentralSigning.Contracts;
using AnTin.Pki.Certificates;
using AnTin.Pki.Ocsp;

namespace AnTin.CentralSigning.Network;

/// <summary>
/// Asks the responder that the certificate names (RFC 6960), as any relying party would: central signing knows no
/// more about a certificate than the world may.
/// </summary>
/// <param name="http">Bounded in time by its owner.</param>
/// <param name="address">A fixed responder; null: the one the certificate names.</param>
/// <param name="clock">For the age of answers.</param>
public sealed class OcspStatus(HttpClient http, Uri? address, TimeProvider clock)
    : ICertificateStatus
{
    private const int LargestAnswer = 64 * 1024;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public async Task<CertificateStanding> AskAsync(
        byte[] certificate,
        byte[] issuer,
        CancellationToken ct
    )
    {
        if (
            !Certificate.TryRead(certificate, out var subject, out _)
            || !Certificate.TryRead(issuer, out var authority, out _)
            || (address ?? subject.OcspAddress()) is not { } responder
        )
            return CertificateStanding.Unknown;
        var question = OcspRequest.Create(
            [OcspCertificateId.For(authority, subject.Serial)],
            RandomNumberGenerator.GetBytes(32)
        );
        return await PostAsync(responder, question, ct) is { } answer
            ? Read(answer, subject, authority)
            : CertificateStanding.Unknown;
    }

    private CertificateStanding Read(byte[] answer, Certificate subject, Certificate authority)
    {
        if (
            !OcspResponse.TryRead(answer, out var response, out _)
            || !OcspVerifier.Check(response, authority).IsAuthentic
            || response.Find(authority, subject.Serial) is not { } status
        )
            return CertificateStanding.Unknown;
        var now = clock.GetUtcNow();
        if (status.ThisUpdate > now + Skew || status.NextUpdate is { } next && next < now - Skew)
            return CertificateStanding.Unknown;
        return status.Status switch
        {
            OcspCertificateStatus.Good => CertificateStanding.Good,
            OcspCertificateStatus.Revoked => CertificateStanding.Revoked,
            _ => CertificateStanding.Unknown,
        };
    }

    private async Task<byte[]?> PostAsync(Uri responder, byte[] question, CancellationToken ct)
    {
        using var content = new ByteArrayContent(question);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/ocsp-request");
        try
        {
            using var answer = await http.PostAsync(responder, content, ct);
            if (!answer.IsSuccessStatusCode)
                return null;
            await answer.Content.LoadIntoBufferAsync(LargestAnswer, ct);
            return await answer.Content.ReadAsByteArrayAsync(ct);
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
    }
}
