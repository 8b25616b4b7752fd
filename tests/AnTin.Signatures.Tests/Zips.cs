using System.IO.Compression;

namespace AnTin.Signatures.Tests;

/// <summary>ZIP files of these tests: the entries in the order given, under the names given, whatever those are.</summary>
internal static class Zips
{
    /// <summary>Contents stored as they are.</summary>
    public static byte[] Of(params IEnumerable<(string Name, byte[] Content)> entries) =>
        Write(new MemoryStream(), CompressionLevel.NoCompression, entries);

    public static byte[] Deflated(params IEnumerable<(string Name, byte[] Content)> entries) =>
        Write(new MemoryStream(), CompressionLevel.Optimal, entries);

    /// <summary>As a program writes that cannot go back: lengths stand in a descriptor behind the data (APPNOTE §4.3.9).</summary>
    public static byte[] Streamed(bool stored, string name, byte[] content) =>
        Write(
            new Forward(),
            stored ? CompressionLevel.NoCompression : CompressionLevel.Optimal,
            [(name, content)]
        );

    public static List<(string Name, byte[] Content)> Entries(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return
        [
            .. zip.Entries.Select(one =>
            {
                using var stream = one.Open();
                using var copy = new MemoryStream();
                stream.CopyTo(copy);
                return (one.FullName, copy.ToArray());
            }),
        ];
    }

    private static byte[] Write(
        MemoryStream file,
        CompressionLevel level,
        IEnumerable<(string Name, byte[] Content)> entries
    )
    {
        using (file)
        {
            using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var (name, content) in entries)
                {
                    using var entry = zip.CreateEntry(name, level).Open();
                    entry.Write(content);
                }
            }

            return file.ToArray();
        }
    }

    private sealed class Forward : MemoryStream
    {
        public override bool CanSeek => false;

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }
    }
}
