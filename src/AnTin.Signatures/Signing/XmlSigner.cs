using System.Text;
using System.Xml;
using AnTin.Pki.Signing;
using AnTin.Signatures.Xades;
using AnTin.Signatures.Xml;
using AnTin.Signatures.Xml.Canonicalisation;

namespace AnTin.Signatures.Signing;

/// <summary>
/// Signs as XAdES baseline (ETSI EN 319 132-1 §6), B-B to B-LTA. With a key at hand use <see cref="SignAsync"/>; with a
/// key elsewhere <see cref="Prepare"/>, have <see cref="PreparedXml.ToBeSigned"/> signed, and <see cref="CompleteAsync"/>.
/// </summary>
public static class XmlSigner
{
    private const int DigestOctets = 16;

    /// <summary>Prepares, signs and completes in one go; the value is the file to be kept.</summary>
    public static ValueTask<SigningResult<byte[]>> SignAsync(
        ReadOnlyMemory<byte> content,
        ISigner signer,
        XmlSigningOptions options,
        CancellationToken cancellation = default
    ) =>
        SigningSteps.SignAsync(
            signer,
            options,
            () => Prepare(content, signer.Algorithm, options),
            (prepared, value) => CompleteAsync(prepared, value, options, cancellation),
            cancellation
        );

    /// <summary>Writes everything but the signature value.</summary>
    public static SigningResult<PreparedXml> Prepare(
        ReadOnlyMemory<byte> content,
        SignatureAlgorithm algorithm,
        XmlSigningOptions options
    )
    {
        if (SigningChecks.Check(options, default) is { } refusal)
        {
            return refusal;
        }

        var isXml = SignedXml.TryRead(content, out var parsed, out var error);
        if (options.Packaging == XmlPackaging.Enveloped && !isXml)
        {
            return SigningRefusals.XmlUnreadable(error!);
        }

        return Write(content, parsed, algorithm, options);
    }

    /// <summary>
    /// Puts the signature value in, and what the level asks for besides. The value is checked with the certificate first:
    /// a signature that does not verify never leaves.
    /// </summary>
    /// <param name="prepared">What <see cref="Prepare"/> made; it can be completed once.</param>
    /// <param name="value">As <see cref="ISigner"/> makes it: ECDSA in DER.</param>
    /// <param name="options">Those of the preparation.</param>
    /// <param name="cancellation">Ends the wait for stamps and evidence.</param>
    public static ValueTask<SigningResult<byte[]>> CompleteAsync(
        PreparedXml prepared,
        ReadOnlyMemory<byte> value,
        SignatureOptions options,
        CancellationToken cancellation = default
    ) =>
        SigningSteps.CompleteAsync(
            prepared,
            value,
            options.Certificates[0],
            () => FinishAsync(prepared, value, options, cancellation)
        );

    private static async ValueTask<SigningResult<byte[]>> FinishAsync(
        PreparedXml prepared,
        ReadOnlyMemory<byte> value,
        SignatureOptions options,
        CancellationToken cancellation
    )
    {
        var octets =
            prepared.Algorithm.Family == SignatureFamily.Ecdsa
                ? EcdsaOctets.FromDer(value.Span, (options.Certificates[0].PublicKey.Size + 7) / 8)
                : value.ToArray();
        prepared.Signature["SignatureValue", XmlNames.Signature]!.Base64(octets);
        return
            await XmlAugmentation.RaiseAsync(
                prepared.Signature,
                prepared.Reader,
                Augmentation.Of(options),
                cancellation
            )
                is { } refusal
            ? refusal
            : Save(prepared.Document);
    }

    private static SigningResult<PreparedXml> Write(
        ReadOnlyMemory<byte> content,
        SignedXml? parsed,
        SignatureAlgorithm algorithm,
        XmlSigningOptions options
    )
    {
        var document = NewDocument(options, parsed);
        var draft = new XadesDraft(document, algorithm, options, IdOf(content, algorithm, options));
        var (holder, reference) = options.Packaging switch
        {
            XmlPackaging.Enveloped => (null, draft.EnvelopedContent()),
            XmlPackaging.Enveloping => draft.Enveloping(content, parsed?.Document),
            _ => ((XmlElement?)null, draft.Content(1, options.ContentUri)),
        };
        var type =
            options.MimeType ?? (parsed is null ? "application/octet-stream" : "application/xml");
        var element = draft.Signature([reference], [type], holder);
        (document.DocumentElement ?? (XmlNode)document).AppendChild(element);
        return Finish(document, element, algorithm, _ => content);
    }

    /// <summary>Digests everything; the signature stands in its document already.</summary>
    internal static SigningResult<PreparedXml> Finish(
        XmlDocument document,
        XmlElement element,
        SignatureAlgorithm algorithm,
        Func<string?, ReadOnlyMemory<byte>?> outside
    )
    {
        var reader = new ReferenceReader(SignedXml.Of(document), outside);
        return Digest(element, algorithm, reader)
            ? new PreparedXml(
                document,
                element,
                reader,
                algorithm,
                reader
                    .Canonical(
                        new NodeSelection(element["SignedInfo", XmlNames.Signature]!, true),
                        CanonicalForm.Find(CanonicalForm.Exclusive10, null)!
                    )
                    .Octets!.Value
            )
            : SigningRefusals.XmlUnreadable("the document is too large");
    }

    private static XmlDocument NewDocument(XmlSigningOptions options, SignedXml? parsed) =>
        options.Packaging == XmlPackaging.Enveloped
            ? parsed!.Document
            : new XmlDocument { PreserveWhitespace = true, XmlResolver = null };

    /// <summary>Fills the digests, each over what its reference leads to; false where one leads nowhere.</summary>
    private static bool Digest(
        XmlElement signature,
        SignatureAlgorithm algorithm,
        ReferenceReader reader
    )
    {
        foreach (
            var element in signature["SignedInfo", XmlNames.Signature]!
                .ChildNodes.OfType<XmlElement>()
                .Where(one => one.LocalName == "Reference")
        )
        {
            var value = element["DigestValue", XmlNames.Signature]!;
            value.Base64([]);
            if (
                XmlReference.TryRead(element) is not { } reference
                || reader.Read(reference, signature).Octets is not { } octets
            )
            {
                return false;
            }

            value.Base64(DigestAlgorithms.Compute(algorithm.Hash, octets.Span));
        }

        return true;
    }

    /// <summary>Differs with content, signer and time.</summary>
    internal static string IdOf(
        ReadOnlyMemory<byte> content,
        SignatureAlgorithm algorithm,
        SignatureOptions options
    )
    {
        var seed = new List<byte>(DigestAlgorithms.Compute(algorithm.Hash, content.Span));
        seed.AddRange(Encoding.ASCII.GetBytes(options.Certificates[0].FingerprintHex));
        seed.AddRange(BitConverter.GetBytes(options.At.UtcTicks));
        var digest = DigestAlgorithms.Compute(algorithm.Hash, seed.ToArray());
        return "id-" + Convert.ToHexStringLower(digest.AsSpan(0, DigestOctets));
    }

    /// <summary>UTF-8; carriage returns as references, so that what is read again is what was signed.</summary>
    internal static byte[] Save(XmlDocument document)
    {
        if (document.FirstChild is XmlDeclaration declaration)
        {
            declaration.Encoding = "UTF-8";
        }

        using var stream = new MemoryStream();
        using (
            var writer = XmlWriter.Create(
                stream,
                new XmlWriterSettings
                {
                    Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                    NewLineHandling = NewLineHandling.Entitize,
                    OmitXmlDeclaration = document.FirstChild is not XmlDeclaration,
                }
            )
        )
        {
            document.Save(writer);
        }

        return stream.ToArray();
    }
}
