using System.Globalization;
using AnTin.Pdf.Reading;

namespace AnTin.Server.Commands;

/// <summary>
/// Files that somebody names on the command line: read whole within a bound, or opened where they are read in pieces. A
/// device or a pipe is refused before it fills the memory: it says that it is empty and is not, or has no end to read from.
/// </summary>
internal static class InputFile
{
    /// <summary>Of what is held in memory: signed messages, XML, files of a container, contents that stand outside.</summary>
    public const long Limit = 1L << 30;

    /// <exception cref="InputFileException">It is no ordinary file.</exception>
    public static FileStream Open(FileInfo file)
    {
        EnsureOrdinary(file);
        var stream = file.OpenRead();
        try
        {
            if (!stream.CanSeek || (stream.Length == 0 && stream.ReadByte() >= 0))
            {
                throw new InputFileException(CommandRefusals.NoOrdinaryFile(file.FullName));
            }

            stream.Position = 0;
            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Read in pieces, for as long as the command runs; null when none is named.</summary>
    public static PdfSource? SourceIfNamed(FileInfo? file) =>
        file is null ? null : PdfSource.FromStream(Open(file));

    /// <summary>Asked before opening: to open a pipe is to wait for somebody who writes into it.</summary>
    /// <exception cref="InputFileException">It is there and no ordinary file.</exception>
    public static void EnsureOrdinary(FileInfo file)
    {
        var path = RealPath.Of(file);
        if (File.Exists(path) && !OrdinaryFile.StandsAt(path))
        {
            throw new InputFileException(CommandRefusals.NoOrdinaryFile(file.FullName));
        }
    }

    /// <exception cref="InputFileException">It is no ordinary file, or larger than the limit.</exception>
    public static async Task<byte[]> ReadAsync(
        FileInfo file,
        CancellationToken cancellation = default
    )
    {
        await using var stream = Open(file);
        var content = new byte[LengthOf(file, stream)];
        await stream.ReadExactlyAsync(content, cancellation);
        return content;
    }

    /// <summary>Null when none is named, which is not the same as an empty file.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadIfNamedAsync(
        FileInfo? file,
        CancellationToken cancellation
    ) => file is null ? (ReadOnlyMemory<byte>?)null : await ReadAsync(file, cancellation);

    /// <inheritdoc cref="ReadAsync"/>
    public static byte[] Read(FileInfo file)
    {
        using var stream = Open(file);
        var content = new byte[LengthOf(file, stream)];
        stream.ReadExactly(content);
        return content;
    }

    private static int LengthOf(FileInfo file, FileStream stream) =>
        stream.Length <= Limit
            ? (int)stream.Length
            : throw new InputFileException(
                CommandRefusals.FileTooLarge(
                    file.FullName,
                    string.Create(CultureInfo.InvariantCulture, $"{Limit >> 20:N0} MiB")
                )
            );
}
