using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace AnTin.Signatures.Asic;

/// <summary>A container that is being made: entries in their order, each under one name.</summary>
internal sealed class AsicPackage
{
    private readonly List<(string Name, ReadOnlyMemory<byte> Content)> entries;

    private AsicPackage(List<(string Name, ReadOnlyMemory<byte> Content)> entries) =>
        this.entries = entries;

    public bool IsSimple =>
        Find(AsicContainer.MimeTypeName) is { } type
        && Encoding.ASCII.GetString(type.Span).Trim() == AsicContainer.SimpleType;

    /// <summary>What is signed.</summary>
    public IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> Data =>
        entries.Where(one => AsicContainer.IsData(one.Name));

    /// <summary>Everything but the mimetype.</summary>
    public IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> Files =>
        entries.Where(one => one.Name != AsicContainer.MimeTypeName);

    /// <summary>A new one; §A.1: the mimetype comes first.</summary>
    public static AsicPackage Create(
        bool simple,
        IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> files
    )
    {
        var type = simple ? AsicContainer.SimpleType : AsicContainer.ExtendedType;
        return new([(AsicContainer.MimeTypeName, Encoding.ASCII.GetBytes(type)), .. files]);
    }

    public static AsicPackage Of(AsicContainer container) =>
        new([.. container.Names.Select(name => (name, container.Find(name)!.Value))]);

    public ReadOnlyMemory<byte>? Find(string name)
    {
        var at = entries.FindIndex(one => one.Name == name);
        return at < 0 ? (ReadOnlyMemory<byte>?)null : entries[at].Content;
    }

    /// <summary>With this entry, in the place of one of the same name or at the end.</summary>
    public AsicPackage With(string name, ReadOnlyMemory<byte> content)
    {
        var changed = entries.ToList();
        var at = changed.FindIndex(one => one.Name == name);
        if (at < 0)
        {
            changed.Add((name, content));
        }
        else
        {
            changed[at] = (name, content);
        }

        return new(changed);
    }

    public AsicPackage Renamed(string from, string to) =>
        new([.. entries.Select(one => one.Name == from ? (to, one.Content) : one)]);

    /// <summary><c>META-INF/signature001.p7s</c>: the first number whose name is free, whatever the case.</summary>
    public string FreeName(string word, string ending)
    {
        var taken = entries.Select(one => one.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Enumerable
            .Range(1, entries.Count + 1)
            .Select(i =>
                string.Create(CultureInfo.InvariantCulture, $"META-INF/{word}{i:000}{ending}")
            )
            .First(name => !taken.Contains(name));
    }

    /// <summary>§A.1: the mimetype is not compressed.</summary>
    public byte[] Pack(DateTimeOffset at)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                var entry = zip.CreateEntry(
                    name,
                    name == AsicContainer.MimeTypeName
                        ? CompressionLevel.NoCompression
                        : CompressionLevel.Optimal
                );
                entry.LastWriteTime = at;
                using var packed = entry.Open();
                packed.Write(content.Span);
            }
        }

        return stream.ToArray();
    }
}
