using AnTin.Pki.Paths;
using static AnTin.Pki.Paths.CertificateStanding;
using static AnTin.Pki.Tests.Paths.Pkits.ListParts;
using static AnTin.Pki.Tests.Paths.Pkits.PkitsCase;
using static AnTin.Pki.Tests.Paths.Pkits.Sections.Shared;

namespace AnTin.Pki.Tests.Paths.Pkits.Sections;

/// <summary>PKITS 4.5: an authority under several keys, linked by certificates that it issued to itself.</summary>
internal static class Section05SelfIssued
{
    private static readonly PkitsAuthority NewKey = Anchor
        .Authority("Basic Self-Issued New Key CA")
        .Lists(Revokes(2));

    private static readonly PkitsAuthority OldWithNew = NewKey.SelfIssued();

    private static readonly PkitsKey Newer = PkitsKey.Create();

    /// <summary>Its CRL is signed by the newer key; the certificate of that key stands on one signed by the older.</summary>
    private static readonly PkitsAuthority OldKey = Anchor
        .Authority("Basic Self-Issued Old Key CA")
        .Lists(Scope(FullName(LinkPoint), authorities: true))
        .Lists(SignedBy(Newer), Revokes(2));

    private static readonly PkitsAuthority NewWithOld = OldKey.SelfIssued(
        Parts.Key(Newer),
        Point(FullName(LinkPoint))
    );

    private static readonly PkitsKey ListKey = PkitsKey.Create();

    private static readonly PkitsAuthority CertificateKey = Anchor
        .Authority("Basic Self-Issued CRL Signing Key CA")
        .Lists(Scope(FullName(ListKeyPoint)))
        .Lists(SignedBy(ListKey), Revokes(2));

    private static readonly PkitsAuthority ListSigner = CertificateKey.SelfIssued(
        Parts.Key(ListKey),
        Parts.NoBasicConstraints,
        Parts.Usage(Parts.ListSigning),
        Point(FullName(ListKeyPoint))
    );

    private const string LinkPoint = "Self-Issued Cert DP for Basic Self-Issued Old Key CA";
    private const string ListKeyPoint =
        "Self-Issued Cert DP for Basic Self-Issued CRL Signing Key CA";

    public static readonly PkitsCase[] Cases =
    [
        Valid("4.5.1 Valid Basic Self-Issued Old With New Test1", OldWithNew.Leaf()),
        Invalid(
            "4.5.2 Invalid Basic Self-Issued Old With New Test2",
            Revoked,
            OldWithNew.Leaf(Parts.Serial(2))
        ),
        Valid("4.5.3 Valid Basic Self-Issued New With Old Test3", NewWithOld.Leaf()),
        Valid("4.5.4 Valid Basic Self-Issued New With Old Test4", OldKey.Leaf().Beside(NewWithOld)),
        Invalid(
            "4.5.5 Invalid Basic Self-Issued New With Old Test5",
            Revoked,
            OldKey.Leaf(Parts.Serial(2)).Beside(NewWithOld)
        ),
        Valid(
            "4.5.6 Valid Basic Self-Issued CRL Signing Key Test6",
            CertificateKey.Leaf().Beside(ListSigner)
        ),
        Invalid(
            "4.5.7 Invalid Basic Self-Issued CRL Signing Key Test7",
            Revoked,
            CertificateKey.Leaf(Parts.Serial(2)).Beside(ListSigner)
        ),
        Invalid(
            "4.5.8 Invalid Basic Self-Issued CRL Signing Key Test8",
            PathConstraint.NotAnAuthority,
            ListSigner.Leaf()
        ),
    ];
}
