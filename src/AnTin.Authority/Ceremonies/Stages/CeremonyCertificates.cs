using AnTin.Authority.Signing;
using AnTin.Pki.Certificates;
using AnTin.Pki.Profiles;

namespace AnTin.Authority.Ceremonies.Stages;

/// <summary>What both stages do before anything is signed.</summary>
internal static class CeremonyCertificates
{
    /// <summary>Builds the bytes to be signed and lints their twin.</summary>
    /// <exception cref="CeremonyRefusedException">The certificate does not fit its profile, or a lint objects.</exception>
    public static byte[] BuildLinted(
        string step,
        CertificateBuilder builder,
        CertificateContent content,
        Certificate? issuer,
        TwinLint lint
    )
    {
        var objections = ProfileCheck.Run(builder.Profile, content);
        if (objections.Count > 0)
        {
            var sentences = string.Join(' ', objections.Select(one => one.Message));
            throw new CeremonyRefusedException(CeremonyRefusals.Wrong(step, sentences));
        }

        var tbs = builder.BuildTbs(content);
        var findings = lint.Run(builder, tbs, issuer);
        return findings.Count == 0
            ? tbs
            : throw new CeremonyRefusedException(
                CeremonyRefusals.LintFailed(step, string.Join(' ', findings))
            );
    }
}
