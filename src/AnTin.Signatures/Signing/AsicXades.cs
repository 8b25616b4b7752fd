using System.Xml;
using AnTin.Pki.Signing;
using AnTin.Signatures.Asic;
using AnTin.Signatures.Xades;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Signing;

/// <summary>
/// XAdES in a container (ETSI EN 319 162-1 §4.3.3.3 and §4.4.3.2): in ASiC-E a file for each signature, in ASiC-S one file
/// for all.
/// </summary>
internal static class AsicXades
{
    private const string SimpleName = "META-INF/signatures.xml";

    public static SigningResult<PreparedAsic> Prepare(
        AsicPackage package,
        IReadOnlyDictionary<string, string?> types,
        SignatureAlgorithm algorithm,
        AsicSigningOptions options
    )
    {
        var name = package.IsSimple ? SimpleName : package.FreeName("signatures", ".xml");
        var prepared = Prepare(package, package.Find(name), types, algorithm, options);
        return prepared.Succeeded
            ? new PreparedAsic(prepared.Value, CompleteAsync)
            : prepared.Refusal;

        async ValueTask<SigningResult<AsicPackage>> CompleteAsync(
            ReadOnlyMemory<byte> value,
            AsicSigningOptions with,
            CancellationToken cancellation
        )
        {
            var signed = await XmlSigner.CompleteAsync(prepared.Value!, value, with, cancellation);
            return signed.Succeeded ? package.With(name, signed.Value) : signed.Refusal;
        }
    }

    /// <summary>The files of a container as references name them.</summary>
    public static Func<string?, ReadOnlyMemory<byte>?> Resolver(AsicPackage package) =>
        uri =>
            string.IsNullOrEmpty(uri)
                ? (ReadOnlyMemory<byte>?)null
                : package.Find(AsicContainer.NameOf(uri));

    private static SigningResult<PreparedXml> Prepare(
        AsicPackage package,
        ReadOnlyMemory<byte>? existing,
        IReadOnlyDictionary<string, string?> types,
        SignatureAlgorithm algorithm,
        AsicSigningOptions options
    )
    {
        if (SigningChecks.Check(options, default) is { } refusal)
        {
            return refusal;
        }

        var document = NewDocument();
        if (existing is { } octets)
        {
            if (!SignedXml.TryRead(octets, out var read, out var error))
            {
                return SigningRefusals.XmlUnreadable(error);
            }

            document = read.Document;
        }

        var files = package.Data.ToList();
        var draft = new XadesDraft(
            document,
            algorithm,
            options,
            XmlSigner.IdOf(files[0].Content, algorithm, options)
        );
        var element = draft.Signature(
            [.. files.Select((one, i) => draft.Content(i + 1, AsicManifest.UriOf(one.Name)))],
            [
                .. files.Select(one =>
                    types.GetValueOrDefault(one.Name) ?? "application/octet-stream"
                ),
            ],
            holder: null
        );
        document.DocumentElement!.AppendChild(element);
        return XmlSigner.Finish(document, element, algorithm, Resolver(package));
    }

    private static XmlDocument NewDocument()
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        document.AppendChild(document.CreateXmlDeclaration("1.0", "UTF-8", null));
        var root = document.CreateElement("asic", "XAdESSignatures", AsicManifest.Namespace);
        document.AppendChild(root.Declaring("asic", AsicManifest.Namespace));
        return document;
    }
}
