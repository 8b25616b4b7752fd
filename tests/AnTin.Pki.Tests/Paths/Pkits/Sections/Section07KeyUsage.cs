using static AnTin.Pki.Paths.CertificateStanding;
using static AnTin.Pki.Paths.PathConstraint;
using static AnTin.Pki.Tests.Paths.Pkits.Parts;
using static AnTin.Pki.Tests.Paths.Pkits.PkitsCase;
using static AnTin.Pki.Tests.Paths.Pkits.Sections.Shared;

namespace AnTin.Pki.Tests.Paths.Pkits.Sections;

/// <summary>PKITS 4.7: what an authority's key is for.</summary>
internal static class Section07KeyUsage
{
    private static readonly PkitsAuthority NoCertificatesCritical = Anchor.Authority(
        "keyUsage Critical keyCertSign False CA",
        Usage(ListSigning)
    );

    private static readonly PkitsAuthority NoCertificates = Anchor.Authority(
        "keyUsage Not Critical keyCertSign False CA",
        Usage(ListSigning, isCritical: false)
    );

    private static readonly PkitsAuthority NotCritical = Anchor.Authority(
        "keyUsage Not Critical CA",
        Usage(CertificateAndListSigning, isCritical: false)
    );

    private static readonly PkitsAuthority NoListsCritical = Anchor.Authority(
        "keyUsage Critical cRLSign False CA",
        Usage(CertificateSigning)
    );

    private static readonly PkitsAuthority NoLists = Anchor.Authority(
        "keyUsage Not Critical cRLSign False CA",
        Usage(CertificateSigning, isCritical: false)
    );

    public static readonly PkitsCase[] Cases =
    [
        Invalid(
            "4.7.1 Invalid keyUsage Critical keyCertSign False Test1",
            KeyUsage,
            NoCertificatesCritical.Leaf()
        ),
        Invalid(
            "4.7.2 Invalid keyUsage Not Critical keyCertSign False Test2",
            KeyUsage,
            NoCertificates.Leaf()
        ),
        Valid("4.7.3 Valid keyUsage Not Critical Test3", NotCritical.Leaf()),
        Invalid(
            "4.7.4 Invalid keyUsage Critical cRLSign False Test4",
            RevocationUnknown,
            NoListsCritical.Leaf()
        ),
        Invalid(
            "4.7.5 Invalid keyUsage Not Critical cRLSign False Test5",
            RevocationUnknown,
            NoLists.Leaf()
        ),
    ];
}
