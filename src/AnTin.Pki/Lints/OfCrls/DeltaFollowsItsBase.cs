using AnTin.Pki.Der;

namespace AnTin.Pki.Lints.OfCrls;

/// <summary>
/// RFC 5280 §5.2.4: the base of a delta CRL is a complete one of the same numbering, so not a later one; §5.2.6: the
/// freshest CRL extension "MUST NOT appear in delta CRLs".
/// </summary>
internal sealed class DeltaFollowsItsBase : Lint<CrlUnderLint>
{
    public override string Source => "RFC 5280 §5.2.4, §5.2.6";

    public override IEnumerable<string> Check(CrlUnderLint subject)
    {
        if (subject.Crl.BaseNumber is not { } least)
        {
            yield break;
        }

        if (least.Sign < 0 || least > subject.Crl.Number)
        {
            yield return $"The base {least} does not come before {subject.Crl.Number}.";
        }

        if (subject.Crl.Extensions.Any(one => one.Identifier == Oids.FreshestCrl))
        {
            yield return "A delta CRL names a fresher one.";
        }
    }
}
