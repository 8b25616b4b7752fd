using AnTin.Pki.Certificates;
using AnTin.Pki.Der;

namespace AnTin.Pki.Profiles;

/// <summary>The extensions that profile and issuer decide, in DER, in the order they stand in the certificate.</summary>
internal static class ProfileExtensions
{
    /// <summary>
    /// authorityKeyIdentifier, basicConstraints, keyUsage, extKeyUsage, certificatePolicies, policyMappings, nameConstraints,
    /// authorityInfoAccess, ocsp-nocheck.
    /// </summary>
    public static byte[] Shared(CertificateProfile profile, CertificateIssuer issuer)
    {
        using var writer = new DerWriter(512);
        if (!issuer.KeyIdentifier.IsEmpty)
        {
            Extension(
                writer,
                Oids.AuthorityKeyIdentifier,
                critical: false,
                value => AuthorityKeyIdentifier.Write(value, issuer.KeyIdentifier.Span)
            );
        }

        // RFC 5280 §4.2.1.9: "Conforming CAs MUST include this extension in all CA certificates … and MUST mark the
        // extension as critical". End entities go without: an absent extension says "no CA".
        if (profile.BasicConstraints is { } constraints)
        {
            Extension(writer, Oids.BasicConstraints, critical: true, constraints.Write);
        }

        // RFC 5280 §4.2.1.3: "conforming CAs SHOULD mark this extension as critical".
        Extension(
            writer,
            Oids.KeyUsage,
            critical: true,
            value => value.NamedBits((int)profile.KeyUsage)
        );
        WritePurposes(writer, profile);
        WritePolicies(writer, profile, issuer);
        WriteConstraints(writer, profile);
        WriteAccess(writer, profile, issuer);
        if (profile.OcspNoCheck)
        {
            Extension(writer, Oids.OcspNoCheck, critical: false, static value => value.Null());
        }

        return writer.ToArray();
    }

    public static byte[] DistributionPoints(
        CertificateProfile profile,
        CertificateIssuer issuer,
        int shard
    )
    {
        if (profile.CrlAddresses.Count == 0)
        {
            return [];
        }

        using var writer = new DerWriter(256);
        Extension(
            writer,
            Oids.CrlDistributionPoints,
            critical: false,
            value =>
            {
                using (value.Sequence())
                {
                    foreach (var template in profile.CrlAddresses)
                    {
                        DistributionPoint.Write(value, issuer.Fill(template, shard));
                    }
                }
            }
        );
        return writer.ToArray();
    }

    private static void WritePurposes(DerWriter writer, CertificateProfile profile)
    {
        if (profile.ExtendedKeyUsages.Count == 0)
        {
            return;
        }

        Extension(
            writer,
            Oids.ExtendedKeyUsage,
            profile.ExtendedKeyUsageCritical,
            value =>
            {
                using (value.Sequence())
                {
                    foreach (var purpose in profile.ExtendedKeyUsages)
                    {
                        value.ObjectIdentifier(purpose);
                    }
                }
            }
        );
    }

    private static void WritePolicies(
        DerWriter writer,
        CertificateProfile profile,
        CertificateIssuer issuer
    )
    {
        if (profile.Policies.Count == 0)
        {
            return;
        }

        var practice = profile.PracticeStatement is { } template ? issuer.Fill(template) : null;
        Extension(
            writer,
            Oids.CertificatePolicies,
            critical: false,
            value =>
            {
                using (value.Sequence())
                {
                    foreach (var policy in profile.Policies)
                    {
                        CertificatePolicy.Write(value, policy, practice);
                    }
                }
            }
        );
    }

    private static void WriteConstraints(DerWriter writer, CertificateProfile profile)
    {
        // RFC 5280 §4.2.1.5: "Conforming CAs SHOULD mark this extension as critical."
        if (profile.PolicyMappings.Count > 0)
        {
            Extension(
                writer,
                Oids.PolicyMappings,
                critical: true,
                value => PolicyMapping.WriteAll(value, profile.PolicyMappings)
            );
        }

        // RFC 5280 §4.2.1.10: "Conforming CAs MUST mark this extension as critical".
        if (profile.NameConstraints is { } names)
        {
            Extension(writer, Oids.NameConstraints, critical: true, names.Write);
        }
    }

    private static void WriteAccess(
        DerWriter writer,
        CertificateProfile profile,
        CertificateIssuer issuer
    )
    {
        if (profile.OcspAddresses.Count + profile.IssuerAddresses.Count == 0)
        {
            return;
        }

        Extension(
            writer,
            Oids.AuthorityInformationAccess,
            critical: false,
            value =>
            {
                using (value.Sequence())
                {
                    foreach (var template in profile.OcspAddresses)
                    {
                        AccessDescription.Write(value, Oids.Ocsp, issuer.Fill(template));
                    }

                    foreach (var template in profile.IssuerAddresses)
                    {
                        AccessDescription.Write(value, Oids.CaIssuers, issuer.Fill(template));
                    }
                }
            }
        );
    }

    private static void Extension(
        DerWriter writer,
        ObjectIdentifier identifier,
        bool critical,
        Action<DerWriter> writeValue
    )
    {
        using (writer.Sequence())
        {
            CertificateExtension.WriteHead(writer, identifier, critical);
            using (writer.OctetStringOf())
            {
                writeValue(writer);
            }
        }
    }
}
