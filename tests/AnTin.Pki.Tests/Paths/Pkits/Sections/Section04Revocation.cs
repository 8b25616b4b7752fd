using AnTin.Pki.Paths;
using static AnTin.Pki.Paths.CertificateStanding;
using static AnTin.Pki.Tests.Paths.Pkits.Asn;
using static AnTin.Pki.Tests.Paths.Pkits.ListParts;
using static AnTin.Pki.Tests.Paths.Pkits.PkitsCase;
using static AnTin.Pki.Tests.Paths.Pkits.Sections.Shared;

namespace AnTin.Pki.Tests.Paths.Pkits.Sections;

/// <summary>PKITS 4.4: revocation by CRLs.</summary>
internal static class Section04Revocation
{
    /// <summary>Twenty octets, as long as a serial may be (RFC 5280 §4.1.2.2).</summary>
    private static readonly System.Numerics.BigInteger Long =
        System.Numerics.BigInteger.Pow(2, 152) + 0x123456789;

    private static readonly PkitsAuthority NoList = Anchor.Authority("No CRL CA").WithoutLists();

    private static readonly PkitsAuthority RevokedSub = Good.Authority(
        "Revoked subCA",
        Parts.Serial(RevokedEndCertificate)
    );

    private static readonly PkitsAuthority BadSignature = Anchor
        .Authority("Bad CRL Signature CA")
        .Lists(WrongSignature);

    private static readonly PkitsAuthority BadIssuer = Anchor
        .Authority("Bad CRL Issuer Name CA")
        .Lists(Issuer(PkitsName.Of("Incorrect CRL Issuer Name CA")));

    private static readonly PkitsAuthority Wrong = Anchor
        .Authority("Wrong CRL CA")
        .Lists(Issuer(Anchor.Name), SignedBy(Anchor.Key));

    private static readonly PkitsAuthority Two = Anchor
        .Authority("Two CRLs CA")
        .Lists()
        .Lists(Revokes(1), SignedBy(PkitsKey.Create()));

    private static readonly PkitsAuthority UnknownEntry = Anchor
        .Authority("Unknown CRL Entry Extension CA")
        .Lists(RevokesWithUnknownExtension(1));

    private static readonly PkitsAuthority Unknown = Anchor
        .Authority("Unknown CRL Extension CA")
        .Lists(UnknownExtension, Revokes(1));

    private static readonly PkitsAuthority Old = Anchor
        .Authority("Old CRL nextUpdate CA")
        .Lists(ThisUpdate(UtcTime("240101083000Z")), NextUpdate(UtcTime("250101083000Z")));

    private static readonly PkitsAuthority Before2000 = Anchor
        .Authority("pre2000 CRL nextUpdate CA")
        .Lists(ThisUpdate(UtcTime("980101120100Z")), NextUpdate(UtcTime("990101120100Z")));

    private static readonly PkitsAuthority After2049 = Anchor
        .Authority("GeneralizedTime CRL nextUpdate CA")
        .Lists(NextUpdate(GeneralizedTime("20500101120100Z")));

    private static readonly PkitsAuthority Negative = Anchor
        .Authority("Negative Serial Number CA")
        .Lists(Revokes(-1));

    private static readonly PkitsAuthority LongSerial = Anchor
        .Authority("Long Serial Number CA")
        .Lists(Revokes(Long));

    private static readonly PkitsKey ListKey = PkitsKey.Create();
    private static readonly PkitsKey RevokedListKey = PkitsKey.Create();

    private static readonly PkitsAuthority Separate = Anchor
        .Authority("Separate Certificate and CRL Keys CA1", Parts.Usage(Parts.CertificateSigning))
        .Lists(SignedBy(ListKey), Revokes(2));

    private static readonly PkitsAuthority SeparateLists = Anchor
        .Authority(
            "Separate Certificate and CRL Keys CA1",
            Parts.Key(ListKey),
            Parts.NoBasicConstraints,
            Parts.Usage(Parts.ListSigning)
        )
        .WithoutLists();

    private static readonly PkitsAuthority Separate2 = Anchor
        .Authority("Separate Certificate and CRL Keys CA2", Parts.Usage(Parts.CertificateSigning))
        .Lists(SignedBy(RevokedListKey));

    private static readonly PkitsAuthority SeparateLists2 = Anchor
        .Authority(
            "Separate Certificate and CRL Keys CA2",
            Parts.Key(RevokedListKey),
            Parts.Serial(RevokedListSigner),
            Parts.NoBasicConstraints,
            Parts.Usage(Parts.ListSigning)
        )
        .WithoutLists();

    public static readonly PkitsCase[] Cases =
    [
        Invalid("4.4.1 Missing CRL Test1", RevocationUnknown, NoList.Leaf()),
        Invalid("4.4.2 Invalid Revoked CA Test2", Revoked, RevokedSub.Leaf()),
        Invalid("4.4.3 Invalid Revoked EE Test3", Revoked, Good.Leaf(Parts.Serial(15))),
        Invalid("4.4.4 Invalid Bad CRL Signature Test4", RevocationUnknown, BadSignature.Leaf()),
        Invalid("4.4.5 Invalid Bad CRL Issuer Name Test5", RevocationUnknown, BadIssuer.Leaf()),
        Invalid("4.4.6 Invalid Wrong CRL Test6", RevocationUnknown, Wrong.Leaf()),
        Valid("4.4.7 Valid Two CRLs Test7", Two.Leaf(Parts.Serial(1))),
        Invalid(
            "4.4.8 Invalid Unknown CRL Entry Extension Test8",
            RevocationUnknown,
            UnknownEntry.Leaf(Parts.Serial(1))
        ),
        Invalid(
            "4.4.9 Invalid Unknown CRL Extension Test9",
            RevocationUnknown,
            Unknown.Leaf(Parts.Serial(1))
        ),
        Invalid("4.4.10 Invalid Unknown CRL Extension Test10", RevocationUnknown, Unknown.Leaf()),
        Invalid("4.4.11 Invalid Old CRL nextUpdate Test11", RevocationUnknown, Old.Leaf()),
        Invalid(
            "4.4.12 Invalid pre2000 CRL nextUpdate Test12",
            RevocationUnknown,
            Before2000.Leaf()
        ),
        Valid("4.4.13 Valid GeneralizedTime CRL nextUpdate Test13", After2049.Leaf()),
        Valid("4.4.14 Valid Negative Serial Number Test14", Negative.Leaf(Parts.Serial(255))),
        Invalid(
            "4.4.15 Invalid Negative Serial Number Test15",
            Revoked,
            Negative.Leaf(Parts.Serial(-1))
        ),
        Valid("4.4.16 Valid Long Serial Number Test16", LongSerial.Leaf(Parts.Serial(Long + 1))),
        Valid("4.4.17 Valid Long Serial Number Test17", LongSerial.Leaf(Parts.Serial(Long * 2))),
        Invalid(
            "4.4.18 Invalid Long Serial Number Test18",
            Revoked,
            LongSerial.Leaf(Parts.Serial(Long))
        ),
        Valid(
            "4.4.19 Valid Separate Certificate and CRL Keys Test19",
            Separate.Leaf(Parts.Serial(1)).Beside(SeparateLists)
        ),
        Invalid(
            "4.4.20 Invalid Separate Certificate and CRL Keys Test20",
            Revoked,
            Separate.Leaf(Parts.Serial(2)).Beside(SeparateLists)
        ),
        Invalid(
            "4.4.21 Invalid Separate Certificate and CRL Keys Test21",
            RevocationUnknown,
            Separate2.Leaf().Beside(SeparateLists2)
        ),
    ];
}
