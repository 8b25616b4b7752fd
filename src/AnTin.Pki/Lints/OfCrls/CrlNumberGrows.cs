namespace AnTin.Pki.Lints.OfCrls;

/// <summary>
/// RFC 5280 §5.2.3: "Conforming CRL issuers MUST include this extension in all CRLs"; "a monotonically increasing
/// sequence number for a given CRL scope and CRL issuer".
/// </summary>
internal sealed class CrlNumberGrows : Lint<CrlUnderLint>
{
    public override string Source => "RFC 5280 §5.2.3";

    public override IEnumerable<string> Check(CrlUnderLint subject)
    {
        if (subject.Crl.Number is not { } number || number.Sign < 0 || number.GetByteCount() > 20)
        {
            yield return "The CRL number is missing, negative, or longer than 20 octets.";
        }
        else if (subject.Previous?.Number >= number)
        {
            yield return $"The number {number} does not follow {subject.Previous.Number}.";
        }
    }
}
