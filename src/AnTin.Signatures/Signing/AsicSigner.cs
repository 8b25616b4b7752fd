using System.IO.Compression;
using System.Text;
using System.Xml;
using AnTin.Pki.Signing;
using AnTin.Signatures.Validation;
using AnTin.Signatures.Xades;

namespace AnTin.Signatures.Signing;

/// <summary>
/// Makes ASiC containers with XAdES (ETSI EN 319 162-1 §4.3.3.3 and §4.4.3.2): all files are signed by one signature.
/// </summary>
public static class AsicSigner
{
    private const string Namespace = "http://uri.etsi.org/02918/v1.2.1#";
    private const int MostFiles = 1_000;

    /// <summary>Signs and packs; the value is the container.</summary>
    public static async ValueTask<SigningResult<byte[]>> SignAsync(
        IReadOnlyList<AsicFile> files,
        ISigner signer,
        AsicSigningOptions options,
        CancellationToken cancellation = default
    )
    {
        var signed = await SigningSteps.SignAsync(
            signer,
            options,
            () => Prepare(files, signer.Algorithm, options),
            (prepared, value) => XmlSigner.CompleteAsync(prepared, value, options, cancellation),
            cancellation
        );
        return signed.Succeeded ? Pack(files, signed.Value, options) : signed.Refusal;
    }

    private static SigningRefusal? FindFault(
        IReadOnlyList<AsicFile> files,
        AsicSigningOptions options
    )
    {
        var names = files.Select(one => one.Name).ToList();
        return names.Count is 0 or > MostFiles
            || (
                options.Simple
                && (names.Count > 1 || names[0].Contains('/', StringComparison.Ordinal))
            )
                ? SigningRefusals.BadContainer(
                    new(
                        "ASiC-S chứa đúng một tệp ở thư mục gốc; ASiC-E từ 1 đến 1.000 tệp",
                        "ASiC-S holds exactly one file at its root; ASiC-E 1 to 1,000"
                    )
                )
            : names.Find(IsUnusable) is { } bad
                ? SigningRefusals.BadContainer(
                    new($"tên tệp không dùng được: {bad}", $"this name cannot be used: {bad}")
                )
            : names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Count
                ? SigningRefusals.BadContainer(new("hai tệp trùng tên", "two files bear one name"))
            : null;
    }

    private static bool IsUnusable(string name) =>
        name.Length == 0
        || name == "mimetype"
        || name.StartsWith("META-INF/", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith('/')
        || name.EndsWith('/')
        || name.Contains('\\', StringComparison.Ordinal)
        || name.Split('/').Any(part => part is "" or "." or "..");

    private static SigningResult<PreparedXml> Prepare(
        IReadOnlyList<AsicFile> files,
        SignatureAlgorithm algorithm,
        AsicSigningOptions options
    )
    {
        if (FindFault(files, options) is { } fault)
        {
            return fault;
        }

        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        document.AppendChild(document.CreateXmlDeclaration("1.0", "UTF-8", null));
        var root = document.CreateElement("asic", "XAdESSignatures", Namespace);
        root.SetAttribute("xmlns:asic", Namespace);
        document.AppendChild(root);
        var draft = new XadesDraft(
            document,
            algorithm,
            options,
            XmlSigner.IdOf(files[0].Content, algorithm, options)
        );
        var element = draft.Signature(
            [.. files.Select((one, i) => draft.Content(i + 1, UriOf(one.Name)))],
            [.. files.Select(one => one.MimeType)],
            holder: null
        );
        root.AppendChild(element);
        var byUri = files.ToDictionary(
            one => UriOf(one.Name),
            one => one.Content,
            StringComparer.Ordinal
        );
        return XmlSigner.Finish(
            document,
            element,
            algorithm,
            uri =>
                uri is not null && byUri.TryGetValue(uri, out var content)
                    ? content
                    : (ReadOnlyMemory<byte>?)null
        );
    }

    private static string UriOf(string name) =>
        string.Join('/', name.Split('/').Select(Uri.EscapeDataString));

    /// <summary>§A.1: the mimetype comes first and is not compressed.</summary>
    private static byte[] Pack(
        IReadOnlyList<AsicFile> files,
        byte[] signatures,
        AsicSigningOptions options
    )
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var type = options.Simple ? "asic-s" : "asic-e";
            Add(
                "mimetype",
                Encoding.ASCII.GetBytes($"application/vnd.etsi.{type}+zip"),
                CompressionLevel.NoCompression
            );
            foreach (var file in files)
            {
                Add(file.Name, file.Content.Span, CompressionLevel.Optimal);
            }

            Add(
                options.Simple ? "META-INF/signatures.xml" : "META-INF/signatures001.xml",
                signatures,
                CompressionLevel.Optimal
            );

            void Add(string name, ReadOnlySpan<byte> content, CompressionLevel level)
            {
                var entry = zip.CreateEntry(name, level);
                entry.LastWriteTime = options.At;
                using var packed = entry.Open();
                packed.Write(content);
            }
        }

        return stream.ToArray();
    }
}
