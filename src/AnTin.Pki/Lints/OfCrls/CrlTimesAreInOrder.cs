namespace AnTin.Pki.Lints.OfCrls;

/// <summary>RFC 5280 §5.1.2.5: "Conforming CRL issuers MUST include the nextUpdate field in all CRLs"; T10: not too far ahead.</summary>
internal sealed class CrlTimesAreInOrder : Lint<CrlUnderLint>
{
    public override string Source => "RFC 5280 §5.1.2.4, §5.1.2.5, T10";

    public override IEnumerable<string> Check(CrlUnderLint subject)
    {
        var crl = subject.Crl;
        if (crl.NextUpdate is not { } next || next <= crl.ThisUpdate)
        {
            yield return "nextUpdate is missing, or not later than thisUpdate.";
        }
        else if (next - crl.ThisUpdate > subject.LongestLife)
        {
            yield return $"It lives {next - crl.ThisUpdate}; {subject.LongestLife} are allowed.";
        }

        if (subject.Previous?.ThisUpdate > crl.ThisUpdate)
        {
            yield return $"It is older than the one it replaces, of {subject.Previous.ThisUpdate:u}.";
        }
    }
}
