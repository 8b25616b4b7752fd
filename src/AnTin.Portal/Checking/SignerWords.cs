using AnTin.Pki.Certificates;
using AnTin.Signatures.Reports;

namespace AnTin.Portal.Checking;

/// <summary>Who stands behind a signature, in the words of the verdict; read from the certificate, not from the picture.</summary>
public static class SignerWords
{
    /// <summary>"ỦY BAN…; SỞ…; TRƯỜNG…", the highest body first; empty for a signer that is its own only body.</summary>
    public static string OrganisationOf(SignerReport signer)
    {
        var subject = Certificate.From(signer.Certificate).Subject;
        IEnumerable<string?> levels = [subject.Organization, .. subject.OrganizationalUnits];
        return string.Join("; ", levels.Where(level => level is not null && level != signer.Name));
    }

    public static string IssuerOf(SignerReport signer) =>
        Certificate.From(signer.Certificate).Issuer.CommonName ?? signer.Issuer;
}
