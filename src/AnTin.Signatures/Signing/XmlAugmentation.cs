using System.Security.Cryptography;
using System.Xml;
using AnTin.Pki.Certificates;
using AnTin.Pki.Signing;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Validation;
using AnTin.Signatures.Validation.Xades;
using AnTin.Signatures.Xades;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Signing;

/// <summary>Raises XML signatures to a level (ETSI EN 319 132-1 §6.3); a B-LTA one gets a further archive stamp.</summary>
internal static class XmlAugmentation
{
    /// <summary>All signatures of a file but those on other signatures.</summary>
    /// <param name="file">The file.</param>
    /// <param name="outside">What it signs outside itself, by URI.</param>
    /// <param name="to">How far.</param>
    /// <param name="cancellation">Ends the wait for stamps and evidence.</param>
    /// <exception cref="TimestampUnavailableException">No token could be had.</exception>
    public static async ValueTask<SigningResult<byte[]>> RaiseAsync(
        ReadOnlyMemory<byte> file,
        Func<string?, ReadOnlyMemory<byte>?> outside,
        Augmentation to,
        CancellationToken cancellation
    )
    {
        if (!SignedXml.TryRead(file, out var xml, out var error))
        {
            return SigningRefusals.XmlUnreadable(error);
        }

        var reader = new ReferenceReader(xml, outside);
        var elements = xml.Named("Signature", XmlNames.Signature)
            .Where(one => !XmlCoverage.IsCounterSignature(one))
            .ToList();
        foreach (var element in elements)
        {
            if (await RaiseAsync(element, reader, to, cancellation) is { } refusal)
            {
                return refusal;
            }
        }

        return XmlSigner.Save(xml.Document);
    }

    /// <summary>One signature, in its place; null when it got there.</summary>
    public static async ValueTask<SigningRefusal?> RaiseAsync(
        XmlElement element,
        ReferenceReader reader,
        Augmentation to,
        CancellationToken cancellation
    )
    {
        if (to.Level == SignatureLevel.BaselineB)
        {
            return null;
        }

        if (
            XmlSignature.TryRead(element, reader, out _) is not { } signature
            || QualifyingProperties.Read(signature, out _) is not { } properties
        )
        {
            return SigningRefusals.NotExtensible("XML Signature, no XAdES");
        }

        var writer = new UnsignedPropertiesWriter(signature, properties);
        var (hash, source) = (HashOf(signature), to.Timestamps!);
        if (!properties.Unsigned.Any(one => XadesNames.Is(one, "SignatureTimeStamp")))
        {
            await writer.StampValueAsync(reader, hash, source, cancellation);
        }

        if (to.Level == SignatureLevel.BaselineT)
        {
            return null;
        }

        if (await AddEvidenceAsync(signature, writer, to, cancellation) is { } refusal)
        {
            return refusal;
        }

        return
            to.Level == SignatureLevel.BaselineLT
            || await writer.TryStampAllAsync(reader, hash, source, cancellation)
            ? null
            : SigningRefusals.XmlUnreadable("the document is too large");
    }

    /// <summary>For the signer and every stamp that is there.</summary>
    private static async ValueTask<SigningRefusal?> AddEvidenceAsync(
        XmlSignature signature,
        UnsignedPropertiesWriter writer,
        Augmentation to,
        CancellationToken cancellation
    )
    {
        var properties = QualifyingProperties.Read(signature, out _)!;
        var known = signature.Certificates.Concat(to.Certificates).ToList();
        var signer = Signer(properties, known);
        if (signer is null)
        {
            return SigningRefusals.NotExtensible("no signing certificate");
        }

        var collector = new EvidenceCollector(to.Evidence, known);
        var tokens = SignedXml
            .Elements(properties.Element)
            .Where(one => XadesNames.Is(one, "EncapsulatedTimeStamp"))
            .Select(one =>
                (ReadOnlyMemory<byte>)(XmlValue.TryBase64(one, out var token) ? token : [])
            );
        if (
            await collector.CollectAsync(signer, tokens, cancellation) is { } missing
            && to.EvidenceRequired
        )
        {
            return SigningRefusals.EvidenceMissing(missing);
        }

        if (properties.Unsigned.Any(one => XadesNames.Is(one, "CertificateValues")))
        {
            writer.AddStampEvidence(collector.Collected);
        }
        else
        {
            writer.AddEvidence(collector.Collected);
        }

        return null;
    }

    private static Certificate? Signer(
        QualifyingProperties properties,
        IReadOnlyList<Certificate> known
    ) =>
        known.FirstOrDefault(one =>
            properties.SigningCertificates.Any(reference => reference.Matches(one))
        ) ?? (properties.SigningCertificates.Count == 0 && known is [var first, ..] ? first : null);

    private static HashAlgorithmName HashOf(XmlSignature signature) =>
        DigestAlgorithms.Beside(
            XmlAlgorithms.FindSignature(signature.AlgorithmUri)?.Hash ?? HashAlgorithmName.SHA256
        );
}
