using static AnTin.Pki.Tests.Paths.Pkits.ListParts;

namespace AnTin.Pki.Tests.Paths.Pkits.Sections;

/// <summary>The trust anchor and the authority that most sections use.</summary>
internal static class Shared
{
    /// <summary>The serial of the key for CRLs that the anchor revoked, for 4.4.21.</summary>
    public const int RevokedListSigner = 77;

    public const int RevokedEndCertificate = 14;

    public static readonly PkitsAuthority Anchor = PkitsAuthority
        .TrustAnchor()
        .Lists(Revokes(RevokedListSigner));

    public static readonly PkitsAuthority Good = Anchor
        .Authority("Good CA", PolicyParts.Policies(1))
        .Lists(Revokes(15), Revokes(RevokedEndCertificate));
}
