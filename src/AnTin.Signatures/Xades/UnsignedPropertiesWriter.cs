using System.Security.Cryptography;
using System.Xml;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Xml;
using AnTin.Signatures.Xml.Canonicalisation;

namespace AnTin.Signatures.Xades;

/// <summary>Adds what a signature gets after it was made (ETSI EN 319 132-1 §5.3 to §5.5): stamps and evidence.</summary>
internal sealed class UnsignedPropertiesWriter(
    XmlSignature signature,
    QualifyingProperties properties
)
{
    private static readonly CanonicalForm Form = CanonicalForm.Find(
        CanonicalForm.Exclusive10,
        null
    )!;

    private readonly XmlMaker make = new(signature.Element.OwnerDocument);

    /// <summary>§5.3: a token on the signature value.</summary>
    public async ValueTask StampValueAsync(
        ReferenceReader reader,
        HashAlgorithmName hash,
        ITimestampSource source,
        CancellationToken cancellation
    )
    {
        var stamped = reader.Canonical(new NodeSelection(signature.ValueElement, true), Form);
        var stamp = Timestamp(make.Xades("SignatureTimeStamp"));
        Properties().AppendChild(stamp);
        await FillAsync(stamp, stamped.Octets!.Value, hash, source, cancellation);
    }

    /// <summary>§5.4.1 and §5.4.2.</summary>
    public void AddEvidence(CollectedEvidence evidence)
    {
        var further = evidence
            .Certificates.Where(one =>
                !signature.Certificates.Any(own => own.Encoded.Span.SequenceEqual(one.Span))
            )
            .ToList();
        var all = Properties();
        all.AppendChild(Certificates(further));
        all.AppendChild(Revocations(evidence.Crls, evidence.OcspResponses));
    }

    /// <summary>§5.5.3: what the stamps that are there need and the signature does not hold yet.</summary>
    public void AddStampEvidence(CollectedEvidence evidence)
    {
        var now = QualifyingProperties.Read(signature, out _)!;
        var certificates = Missing(
            evidence.Certificates,
            [
                .. now.Values("EncapsulatedX509Certificate"),
                .. signature.Certificates.Select(one => one.Encoded.ToArray()),
            ]
        );
        var crls = Missing(evidence.Crls, [.. now.Values("EncapsulatedCRLValue")]);
        var answers = Missing(evidence.OcspResponses, [.. now.Values("EncapsulatedOCSPValue")]);
        if (certificates.Count + crls.Count + answers.Count > 0)
        {
            Properties()
                .AppendChild(
                    make.Xades141(
                            "TimeStampValidationData",
                            certificates.Count == 0 ? null : Certificates(certificates),
                            crls.Count + answers.Count == 0 ? null : Revocations(crls, answers)
                        )
                        .Declaring("xades141", XadesNames.V141)
                );
        }
    }

    private XmlElement Certificates(IEnumerable<ReadOnlyMemory<byte>> certificates) =>
        make.Xades(
            "CertificateValues",
            certificates.Select(one => make.Xades("EncapsulatedX509Certificate").Base64(one.Span))
        );

    private XmlElement Revocations(
        IReadOnlyList<ReadOnlyMemory<byte>> crls,
        IReadOnlyList<ReadOnlyMemory<byte>> ocspResponses
    ) =>
        make.Xades(
            "RevocationValues",
            Values("CRLValues", "EncapsulatedCRLValue", crls),
            Values("OCSPValues", "EncapsulatedOCSPValue", ocspResponses)
        );

    private static List<ReadOnlyMemory<byte>> Missing(
        IReadOnlyList<ReadOnlyMemory<byte>> values,
        List<byte[]> known
    ) => [.. values.Where(one => !known.Exists(own => own.AsSpan().SequenceEqual(one.Span)))];

    /// <summary>§5.5.2: a token on everything before it; null where a part of that is not at hand.</summary>
    public async ValueTask<bool> TryStampAllAsync(
        ReferenceReader reader,
        HashAlgorithmName hash,
        ITimestampSource source,
        CancellationToken cancellation
    )
    {
        var stamp = Timestamp(
            make.Xades141("ArchiveTimeStamp").Declaring("xades141", XadesNames.V141)
        );
        Properties().AppendChild(stamp);
        var now = QualifyingProperties.Read(signature, out _)!;
        if (new ArchivedParts(signature, now, reader).Before(stamp, Form) is not { } octets)
        {
            return false;
        }

        await FillAsync(stamp, octets, hash, source, cancellation);
        return true;
    }

    private async ValueTask FillAsync(
        XmlElement stamp,
        ReadOnlyMemory<byte> octets,
        HashAlgorithmName hash,
        ITimestampSource source,
        CancellationToken cancellation
    )
    {
        var token = await source.StampOctetsAsync(octets.Span, hash, cancellation);
        stamp.AppendChild(make.Xades("EncapsulatedTimeStamp").Base64(token));
    }

    private XmlElement Timestamp(XmlElement element)
    {
        element.AppendChild(
            make.Signature("CanonicalizationMethod").With("Algorithm", CanonicalForm.Exclusive10)
        );
        return element;
    }

    private XmlElement? Values(
        string list,
        string item,
        IReadOnlyList<ReadOnlyMemory<byte>> values
    ) =>
        values.Count == 0
            ? null
            : make.Xades(list, values.Select(one => make.Xades(item).Base64(one.Span)));

    private XmlElement Properties()
    {
        var unsigned = properties.Element.Child("UnsignedProperties");
        if (unsigned is null)
        {
            unsigned = make.Xades("UnsignedProperties", make.Xades("UnsignedSignatureProperties"));
            properties.Element.AppendChild(unsigned);
        }

        return unsigned.Child("UnsignedSignatureProperties")!;
    }
}
