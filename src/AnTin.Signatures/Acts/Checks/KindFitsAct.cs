using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts.Checks;

/// <summary>Only the kinds of certificate that the policy names may do an act: a clerk's own one makes no organisation's signature .</summary>
internal sealed class KindFitsAct : IActCheck
{
    public IEnumerable<ActFinding> Look(ActScene scene)
    {
        var policy = scene.Request.Signing.Policy;
        var rule = policy.RoleNamed(scene.Request.Act.Role);
        if (
            scene.Certificate is { } certificate
            && rule is { CertificateKinds.Count: > 0 }
            && CertificateClassifier.KindOf(certificate, policy.CertificateKinds) is { } kind
            && !rule.CertificateKinds.Contains(kind)
        )
        {
            yield return new(
                SigningRefusals.WrongKind(new Sentence(rule.Vi, rule.En)),
                ActBasis.Clerk,
                ActSeverity.Refusal
            );
        }
    }
}
