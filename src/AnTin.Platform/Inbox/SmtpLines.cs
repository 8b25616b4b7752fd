namespace AnTin.Platform.Inbox;

/// <summary>
/// Cuts a stream into lines. A line may have 1,000 bytes (RFC 5321 §4.5.3.1.6); eight times that is forgiven, the rest of a
/// longer one is read over, and memory stays at two lines.
/// </summary>
internal sealed class SmtpLines(Stream stream, TimeSpan idle)
{
    private const int Longest = 8000;

    private readonly byte[] buffer = new byte[2 * Longest];
    private int start;
    private int end;

    /// <summary>Null at the end of the stream. The line is valid until the next call.</summary>
    public async ValueTask<SmtpLine?> ReadAsync(CancellationToken stopping)
    {
        var tooLong = false;
        while (true)
        {
            var found = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (found >= 0)
            {
                var line = buffer.AsMemory(start, found);
                start += found + 1;
                return new SmtpLine(
                    line.Span.EndsWith("\r"u8) ? line[..^1] : line,
                    tooLong || found > Longest
                );
            }

            if (end - start > Longest)
            {
                tooLong = true;
                start = end;
            }

            if (!await FillAsync(stopping))
            {
                return null;
            }
        }
    }

    private async ValueTask<bool> FillAsync(CancellationToken stopping)
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        end -= start;
        start = 0;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(idle);
        var read = await stream.ReadAsync(buffer.AsMemory(end), limit.Token);
        end += read;
        return read > 0;
    }
}
