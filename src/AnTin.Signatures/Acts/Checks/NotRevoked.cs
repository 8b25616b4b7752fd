using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Acts.Checks;

/// <summary>Neither the certificate nor an authority above it was revoked; where no answer could be had, that is said.</summary>
internal sealed class NotRevoked : IActCheck
{
    public static ActFinding Unknown { get; } =
        new(SigningRefusals.RevocationNotKnown(), ActBasis.Certificate, ActSeverity.Warning);

    public IEnumerable<ActFinding> Look(ActScene scene) =>
        scene.Trust is { } trust && Of(trust) is { } finding ? [finding] : [];

    /// <summary>Null where an answer says that it was not revoked.</summary>
    public static ActFinding? Of(TrustVerdict trust) =>
        trust.Findings.FirstOrDefault(one => one.Code is FindingCatalogue.Revoked) is { } revoked
            ? new(
                SigningRefusals.RevokedCertificate(revoked.Sentence),
                ActBasis.Certificate,
                ActSeverity.Refusal
            )
        : trust.RevocationKnown ? null
        : Unknown;
}
