using AnTin.Pki.Paths;
using static AnTin.Pki.Tests.Paths.Pkits.Asn;
using static AnTin.Pki.Tests.Paths.Pkits.Parts;
using static AnTin.Pki.Tests.Paths.Pkits.PkitsCase;
using static AnTin.Pki.Tests.Paths.Pkits.Sections.Shared;

namespace AnTin.Pki.Tests.Paths.Pkits.Sections;

/// <summary>PKITS 4.2: periods of validity, in both types of time and on both sides of 1950, 2000 and 2050.</summary>
internal static class Section02Validity
{
    private static readonly byte[] In2047 = UtcTime("470101120100Z");
    private static readonly byte[] LastYear = UtcTime("250101083000Z");

    private static readonly PkitsAuthority NotYet = Anchor.Authority(
        "Bad notBefore Date CA",
        NotBefore(In2047),
        NotAfter(UtcTime("490101120100Z"))
    );

    private static readonly PkitsAuthority NoLonger = Anchor.Authority(
        "Bad notAfter Date CA",
        NotBefore(UtcTime("240101083000Z")),
        NotAfter(LastYear)
    );

    public static readonly PkitsCase[] Cases =
    [
        Invalid(
            "4.2.1 Invalid CA notBefore Date Test1",
            CertificateStanding.NotYetValid,
            NotYet.Leaf()
        ),
        Invalid(
            "4.2.2 Invalid EE notBefore Date Test2",
            CertificateStanding.NotYetValid,
            Good.Leaf(NotBefore(In2047), NotAfter(UtcTime("490101120100Z")))
        ),
        Valid(
            "4.2.3 Valid pre2000 UTC notBefore Date Test3",
            Good.Leaf(NotBefore(UtcTime("500101120100Z")))
        ),
        Valid(
            "4.2.4 Valid GeneralizedTime notBefore Date Test4",
            Good.Leaf(NotBefore(GeneralizedTime("20020101120100Z")))
        ),
        Invalid(
            "4.2.5 Invalid CA notAfter Date Test5",
            CertificateStanding.Expired,
            NoLonger.Leaf()
        ),
        Invalid(
            "4.2.6 Invalid EE notAfter Date Test6",
            CertificateStanding.Expired,
            Good.Leaf(NotBefore(UtcTime("240101083000Z")), NotAfter(LastYear))
        ),
        Invalid(
            "4.2.7 Invalid pre2000 UTC EE notAfter Date Test7",
            CertificateStanding.Expired,
            Good.Leaf(NotBefore(UtcTime("970101120100Z")), NotAfter(UtcTime("990101120100Z")))
        ),
        Valid(
            "4.2.8 Valid GeneralizedTime notAfter Date Test8",
            Good.Leaf(NotAfter(GeneralizedTime("20500101120100Z")))
        ),
    ];
}
