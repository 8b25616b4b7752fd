using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Revocation;

/// <summary>
/// Writes CRLs. RFC 5280 §5.1:
/// <code>
/// TBSCertList ::= SEQUENCE {
///     version              Version OPTIONAL,          -- v2
///     signature            AlgorithmIdentifier,
///     issuer               Name,
///     thisUpdate           Time,
///     nextUpdate           Time OPTIONAL,
///     revokedCertificates  SEQUENCE OF SEQUENCE {
///         userCertificate      CertificateSerialNumber,
///         revocationDate       Time,
///         crlEntryExtensions   Extensions OPTIONAL } OPTIONAL,
///     crlExtensions        [0] EXPLICIT Extensions OPTIONAL }
/// </code>
/// </summary>
public static class CrlWriter
{
    private const int VersionTwo = 1;

    /// <exception cref="ArgumentException">The number is negative or longer than 20 octets, or nextUpdate is not later.</exception>
    public static byte[] BuildTbs(CrlContent content)
    {
        if (content.Number.Sign < 0 || content.Number.GetByteCount() > 20)
        {
            throw new ArgumentException(
                "A CRL number is positive and of at most 20 octets.",
                nameof(content)
            );
        }

        if (content.BaseNumber is { } delta && (delta.Sign < 0 || delta > content.Number))
        {
            throw new ArgumentException(
                "A delta CRL follows its base, whose number is positive.",
                nameof(content)
            );
        }

        if (content.NextUpdate <= content.ThisUpdate)
        {
            throw new ArgumentException(
                "nextUpdate is not later than thisUpdate.",
                nameof(content)
            );
        }

        using var writer = new DerWriter(64 * 1024);
        using (writer.Sequence())
        {
            writer.Integer(VersionTwo);
            writer.Raw(content.Issuer.Algorithm.Encode());
            writer.Raw(content.Issuer.Name.Encoded.Span);
            writer.Time(content.ThisUpdate);
            writer.Time(content.NextUpdate);
            WriteEntries(writer, content.Entries);
            using (writer.Context(0))
            using (writer.Sequence())
            {
                WriteExtensions(writer, content);
            }
        }

        return writer.ToArray();
    }

    /// <summary>Builds, signs, assembles.</summary>
    /// <exception cref="ArgumentException">The signer's algorithm is not the issuer's.</exception>
    public static ValueTask<byte[]> SignAsync(
        CrlContent content,
        ISigner signer,
        CancellationToken cancellation = default
    ) =>
        signer.Algorithm == content.Issuer.Algorithm
            ? SignedStructure.SignAsync(BuildTbs(content), signer, cancellation)
            : throw new ArgumentException(
                $"The CRL names {content.Issuer.Algorithm}, the key signs {signer.Algorithm}.",
                nameof(signer)
            );

    private static void WriteEntries(DerWriter writer, IEnumerable<RevokedCertificate> entries)
    {
        using var enumerator = entries.GetEnumerator();
        if (!enumerator.MoveNext())
        {
            // "When there are no revoked certificates, the revoked certificates list MUST be absent."
            return;
        }

        using (writer.Sequence())
        {
            do
            {
                WriteEntry(writer, enumerator.Current);
            } while (enumerator.MoveNext());
        }
    }

    private static void WriteEntry(DerWriter writer, in RevokedCertificate entry)
    {
        using (writer.Sequence())
        {
            entry.Serial.Write(writer);
            writer.Time(entry.RevokedAt);
            if (entry.Reason == RevocationReason.Unspecified && entry.InvalidityDate is null)
            {
                return;
            }

            using (writer.Sequence())
            {
                // §5.3.1: "the reason code CRL entry extension SHOULD be absent instead of using the unspecified (0)
                // reasonCode value."
                if (entry.Reason != RevocationReason.Unspecified)
                {
                    WriteReason(writer, entry.Reason);
                }

                if (entry.InvalidityDate is { } since)
                {
                    WriteInvalidityDate(writer, since);
                }
            }
        }
    }

    private static void WriteReason(DerWriter writer, RevocationReason reason)
    {
        using (writer.Sequence())
        {
            writer.ObjectIdentifier(Oids.CrlReason);
            using (writer.OctetStringOf())
            {
                writer.Enumerated((int)reason);
            }
        }
    }

    /// <summary>§5.3.2: "The GeneralizedTime values included in this field MUST be expressed in Greenwich Mean Time".</summary>
    private static void WriteInvalidityDate(DerWriter writer, DateTimeOffset since)
    {
        using (writer.Sequence())
        {
            writer.ObjectIdentifier(Oids.InvalidityDate);
            using (writer.OctetStringOf())
            {
                writer.GeneralizedTime(since);
            }
        }
    }

    private static void WriteExtensions(DerWriter writer, CrlContent content)
    {
        using var value = new DerWriter(256);
        AuthorityKeyIdentifier.Write(value, content.Issuer.KeyIdentifier.Span);
        CertificateExtension.Write(
            writer,
            Oids.AuthorityKeyIdentifier,
            isCritical: false,
            value.Written
        );

        value.Clear();
        value.IntegerContent(content.Number.ToByteArray(isBigEndian: true));
        CertificateExtension.Write(writer, Oids.CrlNumber, isCritical: false, value.Written);

        if (content.DistributionPoint is { } uri)
        {
            // §5.2.5: "The issuing distribution point is a critical CRL extension".
            value.Clear();
            IssuingDistributionPoint.Write(value, uri);
            CertificateExtension.Write(
                writer,
                Oids.IssuingDistributionPoint,
                isCritical: true,
                value.Written
            );
        }

        WriteDelta(writer, value, content);
        if (content.ExpiredKeptSince is { } since)
        {
            value.Clear();
            value.GeneralizedTime(since);
            CertificateExtension.Write(
                writer,
                Oids.ExpiredCertsOnCrl,
                isCritical: false,
                value.Written
            );
        }
    }

    private static void WriteDelta(DerWriter writer, DerWriter value, CrlContent content)
    {
        if (content.BaseNumber is { } delta)
        {
            // §5.2.4: "The delta CRL indicator is a critical CRL extension that identifies a CRL as being a delta CRL."
            value.Clear();
            value.IntegerContent(delta.ToByteArray(isBigEndian: true));
            CertificateExtension.Write(
                writer,
                Oids.DeltaCrlIndicator,
                isCritical: true,
                value.Written
            );
        }
        else if (content.FreshestCrl is { } address)
        {
            // §5.2.6: "The extension MUST be marked as non-critical by conforming CRL issuers."
            value.Clear();
            using (value.Sequence())
            {
                DistributionPoint.Write(value, address);
            }

            CertificateExtension.Write(writer, Oids.FreshestCrl, isCritical: false, value.Written);
        }
    }
}
