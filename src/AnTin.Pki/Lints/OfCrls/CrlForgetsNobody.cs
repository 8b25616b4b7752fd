using AnTin.Pki.Revocation;

namespace AnTin.Pki.Lints.OfCrls;

/// <summary>
/// RFC 5280 §5.1.2.6, T19: a restored backup must not un-revoke. Who was on the last CRL is on this one, unless it was
/// a hold, or the authority drops expired certificates and says so by leaving out expiredCertsOnCRL. A delta CRL lists changes only.
/// </summary>
internal sealed class CrlForgetsNobody : Lint<CrlUnderLint>
{
    public override string Source => "RFC 5280 §5.1.2.6, X.509 §9.5.2.8, T19";

    public override IEnumerable<string> Check(CrlUnderLint subject) =>
        subject is { Previous: { } previous, Crl: { ExpiredKeptSince: not null, IsDelta: false } }
            ? previous
                .Entries.Where(entry =>
                    entry.Reason != RevocationReason.CertificateHold
                    && subject.Crl.Find(entry.Serial) is null
                )
                .Select(entry =>
                    $"Serial {entry.Serial} was on CRL {previous.Number} and is missing."
                )
            : [];
}
