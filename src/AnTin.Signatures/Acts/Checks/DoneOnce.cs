using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts.Checks;

/// <summary>The same certificate did the same act before: mostly a slip.</summary>
internal sealed class DoneOnce : IActCheck
{
    public IEnumerable<ActFinding> Look(ActScene scene)
    {
        if (
            scene.Earlier.Any(one =>
                string.Equals(one.Report.Role, scene.Request.Act.Role, StringComparison.Ordinal)
                && scene.Certificate is { } own
                && one.Report.Signer is { } signer
                && signer.Certificate.Span.SequenceEqual(own.Encoded.Span)
            )
        )
        {
            yield return new(
                SigningRefusals.SignedSoAlready(scene.Request.Act.Name, scene.SignerName),
                ActBasis.Product,
                ActSeverity.Warning
            );
        }
    }
}
