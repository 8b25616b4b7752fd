using AnTin.Pki.Certificates;

namespace AnTin.Pki.Paths;

/// <summary>Whether a certificate could be believed at a time, and what decided it.</summary>
/// <param name="At">The time asked about.</param>
/// <param name="Certificates">The leaf first; the anchor last, when one was reached.</param>
/// <param name="Anchor">The anchor of the path; null when none was reached.</param>
public sealed record PathVerdict(
    DateTimeOffset At,
    IReadOnlyList<CertificateVerdict> Certificates,
    Certificate? Anchor
)
{
    public bool IsValid => Anchor is not null && Decisive.Standing == CertificateStanding.Valid;

    /// <summary>The outcome of the path: that of its worst certificate.</summary>
    public CertificateStanding Standing => Decisive.Standing;

    /// <summary>The certificate that decides: the worst, and of equally bad ones that nearest the leaf.</summary>
    public CertificateVerdict Decisive => Certificates.MaxBy(verdict => verdict.Standing)!;

    public CertificateVerdict Leaf => Certificates[0];

    public override string ToString() =>
        Standing == CertificateStanding.Valid
            ? $"valid under {Anchor!.Subject}"
            : $"{Standing}: {Decisive.Certificate.Subject}: {Decisive.Reason}";
}
