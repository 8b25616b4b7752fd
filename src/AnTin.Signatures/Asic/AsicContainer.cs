using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Text;

namespace AnTin.Signatures.Asic;

/// <summary>
/// An ASiC container (ETSI EN 319 162-1): a ZIP file, held in memory whole, with bounds on what it may become. Nothing is
/// ever written where a name points to.
/// </summary>
internal sealed class AsicContainer
{
    public const long Limit = 128L << 20;
    private const long LongestContents = 256L << 20;
    private const int MostEntries = 2_000;

    /// <summary>APPNOTE 6.3.10 §4.4.5.</summary>
    private const int Stored = 0;
    private const int Deflated = 8;
    private const string MetaInf = "META-INF/";
    public const string MimeTypeName = "mimetype";
    public const string SimpleType = "application/vnd.etsi.asic-s+zip";
    public const string ExtendedType = "application/vnd.etsi.asic-e+zip";
    private static ReadOnlySpan<byte> AsicNamespace => "http://uri.etsi.org/02918/"u8;

    private const string OpenDocumentTypes = "application/vnd.oasis.opendocument.";

    private readonly Dictionary<string, ReadOnlyMemory<byte>> files;

    private AsicContainer(Dictionary<string, ReadOnlyMemory<byte>> files, ZipAside aside)
    {
        this.files = files;
        Aside = aside;
        var type = files.TryGetValue(MimeTypeName, out var text)
            ? Encoding.ASCII.GetString(text.Span).Trim()
            : ExtendedType;
        IsSimple = type == SimpleType;
        SignsAll =
            type is SimpleType or ExtendedType or ""
            || type.StartsWith(OpenDocumentTypes, StringComparison.Ordinal)
            || HasAsicForm();
    }

    /// <summary>ASiC-S: one data object. Anything else is treated as ASiC-E, which allows more.</summary>
    public bool IsSimple { get; }

    /// <summary>
    /// Every file is to be signed: ASiC, whatever its unsigned mimetype says, and OpenDocument 1.2 part 3 §5.2. Other packages with signatures in them, such as
    /// records of archives, have parts that by their own rules are not signed.
    /// </summary>
    public bool SignsAll { get; }

    /// <summary>What it says besides its files.</summary>
    public ZipAside Aside { get; }

    /// <summary>Of all entries, as they stand one after the other.</summary>
    public IReadOnlyList<string> Names => [.. files.Keys];

    /// <summary>What is signed, as opposed to what signs.</summary>
    public IReadOnlyList<string> DataNames =>
        [.. files.Keys.Where(IsData).Order(StringComparer.Ordinal)];

    /// <summary>§4.4.3.2 (5): names in META-INF with the word in them, and the ending.</summary>
    public IEnumerable<string> MetaNames(string word, string ending) =>
        files
            .Keys.Where(name =>
                name.StartsWith(MetaInf, StringComparison.OrdinalIgnoreCase)
                && name.Contains(word, StringComparison.OrdinalIgnoreCase)
                && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
            )
            .Order(StringComparer.Ordinal);

    /// <summary>§4.4.3.2: a manifest, a CMS signature, or an XML one in a root of ASiC's own.</summary>
    private bool HasAsicForm() =>
        MetaNames("ASiCManifest", ".xml").Any()
        || MetaNames("signature", ".p7s").Any()
        || MetaNames("signatures", ".xml")
            .Any(name => files[name].Span.IndexOf(AsicNamespace) >= 0);

    public static bool IsData(string name) =>
        name != MimeTypeName && !name.StartsWith(MetaInf, StringComparison.Ordinal);

    public ReadOnlyMemory<byte>? Find(string name) =>
        files.TryGetValue(name, out var content) ? content : (ReadOnlyMemory<byte>?)null;

    /// <summary>As references write names: percent-encoded, from the root (§4.4.3.1).</summary>
    public static string NameOf(string uri)
    {
        var name = Uri.UnescapeDataString(uri);
        return name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name.TrimStart('/');
    }

    public static bool TryRead(
        ReadOnlyMemory<byte> file,
        [NotNullWhen(true)] out AsicContainer? container,
        [NotNullWhen(false)] out string? error
    )
    {
        container = null;
        error = ZipStructure.FindFault(file.Span);
        if (error is not null)
        {
            return false;
        }

        try
        {
            using var stream = new MemoryStream(file.ToArray(), writable: false);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries)
            {
                error = "it has too many entries";
            }
            else if (ReadAll(file, zip, out error) is { } contents)
            {
                container = new AsicContainer(contents, ZipStructure.FindAside(file.Span));
            }
        }
        catch (Exception fault)
            when (fault is InvalidDataException or IOException or NotSupportedException)
        {
            error = "the ZIP file is damaged";
        }

        return container is not null;
    }

    private static Dictionary<string, ReadOnlyMemory<byte>>? ReadAll(
        ReadOnlyMemory<byte> file,
        ZipArchive zip,
        out string? error
    )
    {
        var packed = ZipStructure.Data(file.Span);
        var read = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var names = new EntryNames();
        var room = LongestContents;
        foreach (var (i, entry) in zip.Entries.Index().Where(one => !IsDirectory(one.Item)))
        {
            var (range, method) = packed[i];
            if (method is not (Stored or Deflated))
            {
                error = $"the entry {entry.FullName} is packed in a way that is not known";
                return null;
            }

            if (Read(file[range], method == Deflated, room) is not { } content)
            {
                error = "its contents are too large";
                return null;
            }

            room -= content.Length;
            error =
                content.Length != entry.Length || ZipChecksum.Of(content) != entry.Crc32
                    ? $"the entry {entry.FullName} is not what its header says"
                    : names.FindFault(entry.FullName);
            if (error is not null)
            {
                return null;
            }

            read.Add(entry.FullName, content);
        }

        error = null;
        return read;
    }

    private static bool IsDirectory(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith('/') && entry.Length == 0;

    /// <summary>
    /// Null beyond the room there is; the length that the entry states is not believed: the platform stops there, and other
    /// programs where the packed data ends.
    /// </summary>
    private static byte[]? Read(ReadOnlyMemory<byte> data, bool isDeflated, long room)
    {
        if (!isDeflated)
        {
            return data.Length > room ? null : data.ToArray();
        }

        using var source = new MemoryStream(data.ToArray(), writable: false);
        using var packed = new DeflateStream(source, CompressionMode.Decompress);
        using var content = new MemoryStream();
        var block = new byte[81_920];
        while (packed.Read(block) is > 0 and var count)
        {
            if (content.Length + count > room)
            {
                return null;
            }

            content.Write(block.AsSpan(0, count));
        }

        return content.ToArray();
    }
}
