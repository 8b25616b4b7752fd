using AnTin.Pki.Cms;
using AnTin.Pki.Der;

namespace AnTin.Signatures.Cades;

/// <summary>
/// The part a signer says he plays. ETSI EN 319 122-1 §5.2.6.1:
/// <code>
/// SignerAttributeV2 ::= SEQUENCE {
///     claimedAttributes     [0] ClaimedAttributes OPTIONAL,
///     certifiedAttributesV2 [1] CertifiedAttributesV2 OPTIONAL,
///     signedAssertions      [2] SignedAssertions OPTIONAL }
/// ClaimedAttributes ::= SEQUENCE OF Attribute
/// </code>
/// The standard leaves the type of the claimed attribute open; id-at-name with a string is what other libraries use.
/// </summary>
internal static class ClaimedRoles
{
    private const int Limit = 16 * 1024;
    private const int MostRoles = 16;

    public static CmsAttribute Write(string role)
    {
        using var text = new DerWriter(64);
        text.Utf8String(role);
        using var value = new DerWriter(128);
        using (value.Sequence())
        using (value.Context(0))
        {
            value.Raw(CmsAttribute.Create(CadesOids.Name, text.ToArray()).Encoded.Span);
        }

        return CmsAttribute.Create(CadesOids.SignerAttributesV2, value.ToArray());
    }

    /// <summary>All texts among the claimed attributes; none where there are none or they cannot be read.</summary>
    public static IReadOnlyList<string> Read(CmsSignerInfo signer)
    {
        var attribute =
            signer.SignedAttributes?.Find(CadesOids.SignerAttributesV2)
            ?? signer.SignedAttributes?.Find(CadesOids.SignerAttributes);
        return
            attribute is { SingleValue: { IsEmpty: false } value }
            && DerReader.TryParse(value, "signerAttributes", Limit, ReadAll, out var roles, out _)
            ? roles
            : [];
    }

    private static List<string> ReadAll(ref DerReader reader)
    {
        const string Field = "claimedAttributes";
        var roles = new List<string>();
        var whole = reader.Sequence("signerAttributes");
        if (whole.TryContext(0, Field, out var claimed))
        {
            while (claimed.HasData && roles.Count < MostRoles)
            {
                var one = claimed.Sequence(Field);
                one.ObjectIdentifier(Field);
                var values = one.Set(Field);
                while (values.HasData && roles.Count < MostRoles)
                {
                    roles.Add(values.Text(Field));
                }
            }
        }

        return roles;
    }
}
