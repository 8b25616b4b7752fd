using System.Buffers.Binary;
using System.Security.Cryptography;
using AnTin.Authority.Database;
using AnTin.Platform.Database;
using AnTin.Platform.Files;

namespace AnTin.Authority.Timestamping;

/// <summary>
/// Records of one width: serial (16), microseconds since 1970 (8), start of the imprint (16), and the first eight octets of
/// their SHA-256. One that was cut off, or is not what was written, ends the file: its token never left.
/// </summary>
internal sealed class SpoolFile : IDisposable
{
    private const int Content = 40;
    private const int Width = 48;

    private readonly FileStream file;
    private readonly List<TimeStampRecord> records = [];

    private SpoolFile(FileStream file) => this.file = file;

    public IReadOnlyList<TimeStampRecord> Records => records;

    /// <summary>Some of it may stand in the database already: somebody began to write it there.</summary>
    public bool MayBeKnown { get; set; }

    public static SpoolFile Create(string path) =>
        new(OwnersAlone.Create(path, FileMode.CreateNew, FileAccess.Write));

    /// <summary>Null where the process that fills it still lives.</summary>
    public static SpoolFile? TryOpen(string path)
    {
        try
        {
            var left = new SpoolFile(
                new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None)
            );
            left.Read();
            left.MayBeKnown = true;
            return left;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Append(TimeStampRecord stamp)
    {
        Span<byte> record = stackalloc byte[Width];
        stamp.Serial.CopyTo(record);
        BinaryPrimitives.WriteInt64BigEndian(record[16..], Instant.ToMicroseconds(stamp.At));
        stamp.ImprintStart.CopyTo(record[24..]);
        SHA256.HashData(record[..Content])[..8].CopyTo(record[Content..]);
        file.Write(record);
        file.Flush();
        records.Add(stamp);
    }

    /// <summary>All of it stands in the database.</summary>
    public void Remove()
    {
        File.Delete(file.Name);
        file.Dispose();
    }

    public void Dispose() => file.Dispose();

    private void Read()
    {
        Span<byte> record = stackalloc byte[Width];
        while (
            file.ReadAtLeast(record, Width, throwOnEndOfStream: false) == Width
            && SHA256.HashData(record[..Content]).AsSpan(0, 8).SequenceEqual(record[Content..])
        )
        {
            records.Add(
                new TimeStampRecord
                {
                    Serial = record[..16].ToArray(),
                    At = Instant.FromMicroseconds(
                        BinaryPrimitives.ReadInt64BigEndian(record[16..])
                    ),
                    ImprintStart = record.Slice(24, 16).ToArray(),
                }
            );
        }
    }
}
