using AnTin.Pki.Paths;
using static AnTin.Pki.Tests.Paths.Pkits.Parts;
using static AnTin.Pki.Tests.Paths.Pkits.PkitsCase;
using static AnTin.Pki.Tests.Paths.Pkits.Sections.Shared;

namespace AnTin.Pki.Tests.Paths.Pkits.Sections;

/// <summary>PKITS 4.16: extensions that nobody knows.</summary>
internal static class Section16PrivateExtensions
{
    public static readonly PkitsCase[] Cases =
    [
        Valid(
            "4.16.1 Valid Unknown Not Critical Certificate Extension Test1",
            Anchor.Leaf(Unknown(isCritical: false))
        ),
        Invalid(
            "4.16.2 Invalid Unknown Critical Certificate Extension Test2",
            PathConstraint.UnknownCriticalExtension,
            Anchor.Leaf(Unknown(isCritical: true))
        ),
    ];
}
