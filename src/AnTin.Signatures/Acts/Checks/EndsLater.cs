using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts.Checks;

/// <summary>A certificate that ends within the days of the settings is warned about while renewal is still possible.</summary>
internal sealed class EndsLater : IActCheck
{
    public IEnumerable<ActFinding> Look(ActScene scene)
    {
        var at = scene.Request.Signing.At;
        if (
            scene.Certificate is { } certificate
            && certificate.Validity.Contains(at)
            && certificate.Validity.NotAfter - at < TimeSpan.FromDays(scene.Settings.WarnDays)
        )
        {
            yield return new(
                SigningRefusals.EndsSoon(
                    SigningChecks.Day(certificate.Validity.NotAfter, scene.Request.Signing.Policy)
                ),
                ActBasis.Product,
                ActSeverity.Warning
            );
        }
    }
}
