using AnTin.Pki.Der;

namespace AnTin.Pki.Lints.OfCrls;

/// <summary>
/// RFC 5280 §5.2.5: the issuing distribution point is critical: who does not understand it would take a shard for the
/// whole. §5.2.4: so is the delta CRL indicator. No other extension is.
/// </summary>
internal sealed class CrlScopeIsCritical : Lint<CrlUnderLint>
{
    public override string Source => "RFC 5280 §5.2.4, §5.2.5";

    public override IEnumerable<string> Check(CrlUnderLint subject) =>
        subject
            .Crl.Extensions.Where(one =>
                one.IsCritical
                != (
                    one.Identifier == Oids.IssuingDistributionPoint
                    || one.Identifier == Oids.DeltaCrlIndicator
                )
            )
            .Select(one =>
                $"Extension {one.Identifier} is {(one.IsCritical ? "" : "not ")}critical."
            );
}
