using AnTin.Pki.Certificates;
using AnTin.Signatures.Acts.Checks;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Validation;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Acts;

/// <summary>Asks before a signature, also one that is no act, whether its certificate was revoked (Decree 68/2024 Article 29).</summary>
public static class SignerRevocation
{
    /// <param name="certificates">The signer's first; its issuer is looked for among them, then asked for.</param>
    /// <param name="evidence">Whom to ask.</param>
    /// <param name="at">Now.</param>
    /// <param name="cancellation">Ends what the evidence source does.</param>
    /// <returns>A refusal where it was revoked, a warning where no answer came; null where it is good or names nobody to ask.</returns>
    public static async ValueTask<ActFinding?> AskAsync(
        IReadOnlyList<Certificate> certificates,
        IEvidenceSource evidence,
        DateTimeOffset at,
        CancellationToken cancellation = default
    )
    {
        if (
            certificates is not [var own, ..]
            || (!own.OcspUris.Any() && !own.CrlUris.Any())
            || own.IsSelfIssued
        )
        {
            return null;
        }

        if (await IssuerAsync(certificates, own, evidence, cancellation) is not { } issuer)
        {
            return NotRevoked.Unknown;
        }

        var context = new ValidationContext
        {
            At = at,
            TrustAnchors = [issuer],
            Certificates = certificates,
            Source = evidence,
        };
        return NotRevoked.Of(
            await new TrustJudge(context, new EvidencePool(context)).JudgeAsync(
                own,
                proven: null,
                TrustPurpose.Signing,
                cancellation
            )
        );
    }

    private static async ValueTask<Certificate?> IssuerAsync(
        IReadOnlyList<Certificate> certificates,
        Certificate own,
        IEvidenceSource evidence,
        CancellationToken cancellation
    )
    {
        if (certificates.FirstOrDefault(one => one.Subject == own.Issuer) is { } brought)
        {
            return brought;
        }

        foreach (var found in await evidence.FindIssuersAsync(own, cancellation))
        {
            if (Certificate.TryRead(found, out var issuer, out _) && issuer.Subject == own.Issuer)
            {
                return issuer;
            }
        }

        return null;
    }
}
