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
    private const string MetaInf = "META-INF/";
    public const string MimeTypeName = "mimetype";
    public const string SimpleType = "application/vnd.etsi.asic-s+zip";
    public const string ExtendedType = "application/vnd.etsi.asic-e+zip";
    private static ReadOnlySpan<byte> AsicNamespace => "http://uri.etsi.org/02918/"u8;

    private const string OpenDocumentTypes = "application/vnd.oasis.opendocument.";

    private readonly Dictionary<string, ReadOnlyMemory<byte>> files;

    private AsicContainer(Dictionary<string, ReadOnlyMemory<byte>> files)
    {
        this.files = files;
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
            else if (ReadAll(zip, out error) is { } contents)
            {
                container = new AsicContainer(contents);
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
        ZipArchive zip,
        out string? error
    )
    {
        var read = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var room = LongestContents;
        foreach (var entry in zip.Entries.Where(one => !IsDirectory(one)))
        {
            if (Read(entry, room) is not { } content)
            {
                error = "its contents are too large";
                return null;
            }

            room -= content.Length;
            if (!IsPlain(entry.FullName))
            {
                error = $"the name {entry.FullName} leads out of it";
                return null;
            }

            // Unpacked where case does not count, the later of two would take the place of the earlier.
            if (!names.Add(entry.FullName))
            {
                error = $"two entries bear the name {entry.FullName}";
                return null;
            }

            read.Add(entry.FullName, content);
        }

        error = null;
        return read;
    }

    /// <summary>A relative path with slashes that stays inside.</summary>
    public static bool IsPlain(string name) =>
        name.IndexOfAny(['\\', ':', '\0']) < 0
        && name.Split('/').All(part => part is not ("" or "." or ".."));

    private static bool IsDirectory(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith('/') && entry.Length == 0;

    /// <summary>Null beyond the room there is; the length that the entry states is not believed.</summary>
    private static byte[]? Read(ZipArchiveEntry entry, long room)
    {
        using var packed = entry.Open();
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
