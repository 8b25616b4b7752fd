namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>T23: a signature is verified with the public key before it leaves.</summary>
internal sealed class SignatureVerifies : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 5280 §4.1.1.3, T23";

    public override IEnumerable<string> Check(CertificateUnderLint subject) =>
        subject.Certificate.IsSignedBy(subject.SigningKey)
            ? []
            : ["The signature does not verify."];
}
