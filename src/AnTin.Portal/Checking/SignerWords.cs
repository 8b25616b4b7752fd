using AnTin.Pki.Certificates;
using AnTin.Signatures.Reports;

namespace AnTin.Portal.Checking;

/// <summary>Who stands behind a signature, in the words of the verdict; read from the certificate, not from the picture.</summary>
public static class SignerWords
{
    /// <summary>"ỦY BAN…; SỞ…; TRƯỜNG…", the highest body first; empty where the nearest unit says it all.</summary>
    public static string BodiesOf(SignerReport signer) =>
        signer.Bodies.Count > 1 ? string.Join("; ", signer.Bodies) : "";

    public static string IssuerOf(SignerReport signer) =>
        Certificate.From(signer.Certificate).Issuer.CommonName ?? signer.Issuer;
}
