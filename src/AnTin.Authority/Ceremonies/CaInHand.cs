using AnTin.Authority.Database;
using AnTin.Pki.Certificates;
using AnTin.Pki.Profiles;
using AnTin.Pki.Signing;

namespace AnTin.Authority.Ceremonies;

/// <summary>A CA of this ceremony or an earlier one, ready to issue.</summary>
/// <param name="Record">Its row.</param>
/// <param name="Certificate">Its certificate.</param>
/// <param name="KeyAsync">Opens its key.</param>
public sealed record CaInHand(
    CaRecord Record,
    Certificate Certificate,
    Func<CancellationToken, Task<ISigner>> KeyAsync
)
{
    /// <summary>As its certificates name it.</summary>
    public CertificateIssuer AsIssuer() =>
        CertificateIssuer.From(
            Certificate,
            SignatureAlgorithms.TryFind(Record.Algorithm, out var algorithm)
                ? algorithm
                : throw new InvalidOperationException(
                    $"{Record.Id} signs with {Record.Algorithm}, unknown here."
                ),
            Record.Host,
            Record.Id
        );

    public CertificateProfile Profile(string kind) =>
        ProfileCatalogue.Find($"{Record.Prefix}:{kind}");
}
