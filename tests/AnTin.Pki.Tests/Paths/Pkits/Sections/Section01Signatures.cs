using AnTin.Pki.Paths;
using static AnTin.Pki.Tests.Paths.Pkits.Parts;
using static AnTin.Pki.Tests.Paths.Pkits.PkitsCase;
using static AnTin.Pki.Tests.Paths.Pkits.Sections.Shared;

namespace AnTin.Pki.Tests.Paths.Pkits.Sections;

/// <summary>PKITS 4.1: signatures.</summary>
internal static class Section01Signatures
{
    private const string NoDsa =
        "DSA is not verified: FIPS 186-5 allows no new signatures with it.";

    private static readonly PkitsAuthority BadSigned = Anchor.Authority(
        "Bad Signed CA",
        WrongSignature
    );

    private static readonly PkitsAuthority Dsa = Anchor.Authority("DSA CA", Key(DsaKey.Create()));

    private static readonly PkitsAuthority DsaInherited = Dsa.Authority(
        "DSA Parameters Inherited CA",
        Key(DsaKey.Create(withParameters: false))
    );

    public static readonly PkitsCase[] Cases =
    [
        Valid("4.1.1 Valid Signatures Test1", Good.Leaf()),
        Invalid(
            "4.1.2 Invalid CA Signature Test2",
            CertificateStanding.BadSignature,
            BadSigned.Leaf()
        ),
        Invalid(
            "4.1.3 Invalid EE Signature Test3",
            CertificateStanding.BadSignature,
            Good.Leaf(WrongSignature)
        ),
        Valid("4.1.4 Valid DSA Signatures Test4", Dsa.Leaf())
            .ButHere(CertificateStanding.BadSignature, NoDsa),
        Valid("4.1.5 Valid DSA Parameter Inheritance Test5", DsaInherited.Leaf())
            .ButHere(CertificateStanding.BadSignature, NoDsa)
            .ButOpenssl("It does not inherit parameters."),
        Invalid(
            "4.1.6 Invalid DSA Signature Test6",
            CertificateStanding.BadSignature,
            Dsa.Leaf(WrongSignature)
        ),
    ];
}
