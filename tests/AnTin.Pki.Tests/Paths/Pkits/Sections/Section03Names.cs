using System.Formats.Asn1;
using AnTin.Pki.Paths;
using static AnTin.Pki.Tests.Paths.Pkits.Parts;
using static AnTin.Pki.Tests.Paths.Pkits.PkitsCase;
using static AnTin.Pki.Tests.Paths.Pkits.Sections.Shared;

namespace AnTin.Pki.Tests.Paths.Pkits.Sections;

/// <summary>PKITS 4.3: which names are one name (RFC 5280 §7.1).</summary>
internal static class Section03Names
{
    private static readonly PkitsAuthority Ordering = Anchor.Authority(
        "OU=Organizational Unit Name 1/OU=Organizational Unit Name 2/CN=Name Ordering CA"
    );

    private static readonly PkitsAuthority Uids = Anchor.Authority("UID CA", UniqueIdentifiers);

    private static readonly PkitsAuthority Mandatory = Anchor.Authority(
        "DC=gov/DC=testcertificates/OU=Certification/dnQualifier=CA/ST=Maryland/serialNumber=345/CN=Mandatory CA"
    );

    private static readonly PkitsAuthority Optional = Anchor.Authority(
        "L=Gaithersburg/GN=John/initials=Q/pseudonym=Fictitious/SN=CA/generationQualifier=III/title=M.D."
    );

    private static readonly PkitsAuthority Utf8 = Anchor.Authority(
        "UTF8",
        Subject(PkitsName.Of("UTF8String CA", UniversalTagNumber.UTF8String))
    );

    private static readonly PkitsAuthority Rollover = Anchor.Authority(
        "Rollover",
        Subject(
            PkitsName.Of(
                "Rollover from PrintableString to UTF8String CA",
                UniversalTagNumber.UTF8String
            )
        )
    );

    private static readonly PkitsAuthority CaseInsensitive = Anchor.Authority(
        "Case",
        Subject(PkitsName.Of("UTF8String Case Insensitive Match CA", UniversalTagNumber.UTF8String))
    );

    public static readonly PkitsCase[] Cases =
    [
        Invalid(
            "4.3.1 Invalid Name Chaining EE Test1",
            CertificateStanding.NoAnchor,
            Good.Leaf(IssuedAs(PkitsName.Of("Good CA Root")))
        ),
        Invalid(
            "4.3.2 Invalid Name Chaining Order Test2",
            CertificateStanding.NoAnchor,
            Ordering.Leaf(
                IssuedAs(
                    PkitsName.Of(
                        "OU=Organizational Unit Name 2/OU=Organizational Unit Name 1/CN=Name Ordering CA"
                    )
                )
            )
        ),
        Valid(
            "4.3.3 Valid Name Chaining Whitespace Test3",
            Good.Leaf(IssuedAs(PkitsName.Of("Good     CA")))
        ),
        Valid(
            "4.3.4 Valid Name Chaining Whitespace Test4",
            Good.Leaf(IssuedAs(PkitsName.Of("   Good CA   ")))
        ),
        Valid(
            "4.3.5 Valid Name Chaining Capitalization Test5",
            Good.Leaf(IssuedAs(PkitsName.Of("GOOD CA")))
        ),
        Valid("4.3.6 Valid Name Chaining UIDs Test6", Uids.Leaf()),
        Valid("4.3.7 Valid RFC3280 Mandatory Attribute Types Test7", Mandatory.Leaf()),
        Valid("4.3.8 Valid RFC3280 Optional Attribute Types Test8", Optional.Leaf()),
        Valid("4.3.9 Valid UTF8String Encoded Names Test9", Utf8.Leaf()),
        Valid(
            "4.3.10 Valid Rollover from PrintableString to UTF8String Test10",
            Rollover.Leaf(IssuedAs(PkitsName.Of("Rollover from PrintableString to UTF8String CA")))
        ),
        Valid(
            "4.3.11 Valid UTF8String Case Insensitive Match Test11",
            CaseInsensitive.Leaf(
                IssuedAs(
                    PkitsName.Of(
                        "utf8string CASE insensitive  match CA",
                        UniversalTagNumber.UTF8String
                    )
                )
            )
        ),
    ];
}
