using AnTin.Pki.Certificates;
using AnTin.Signatures.Policy;

namespace AnTin.Signatures.Acts;

/// <summary>The eight acts, in the order in which a document meets them.</summary>
public static class ActCatalogue
{
    /// <summary>All eight.</summary>
    public static IReadOnlyList<SigningAct> All { get; } =
    [
        new InitialsAct(),
        new LeaderAct(),
        new OpinionAct(),
        new NumberAndDateAct(),
        new OrganisationAct(),
        new AnnexAct(),
        new CopyAct(),
        new IncomingAct(),
    ];

    /// <summary>The act of that code; null where there is none.</summary>
    public static SigningAct? Find(string? code) =>
        All.FirstOrDefault(act => string.Equals(act.Code, code, StringComparison.Ordinal));

    /// <summary>What a certificate of this kind may be used for; all where the policy does not know its kind.</summary>
    public static IReadOnlyList<SigningAct> For(
        Certificate certificate,
        ValidationPolicy? policy = null
    )
    {
        var rules = policy ?? ValidationPolicy.Default;
        var kind = CertificateClassifier.KindOf(certificate, rules.CertificateKinds);
        return
        [
            .. All.Where(act =>
                rules.RoleNamed(act.Role) is not { CertificateKinds.Count: > 0 } rule
                || kind is not { } known
                || rule.CertificateKinds.Contains(known)
            ),
        ];
    }
}
