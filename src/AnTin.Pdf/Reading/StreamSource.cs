namespace AnTin.Pdf.Reading;

internal sealed class StreamSource : PdfSource
{
    private readonly Stream stream;

    /// <summary>Guards the stream's position.</summary>
    private readonly Lock gate = new();

    public StreamSource(Stream stream)
    {
        if (!stream.CanSeek)
        {
            throw new ArgumentException(
                "A PDF is read from its end, so the stream must be seekable.",
                nameof(stream)
            );
        }

        this.stream = stream;
        Length = stream.Length;
    }

    public override long Length { get; }

    public override int Read(long offset, Span<byte> destination)
    {
        if (offset < 0 || offset >= Length)
        {
            return 0;
        }

        lock (gate)
        {
            stream.Position = offset;
            return stream.ReadAtLeast(destination, destination.Length, throwOnEndOfStream: false);
        }
    }
}
