using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Trust;

/// <summary>
/// Reads lists of trusted authorities, told apart by their first bytes: certificates in PEM or DER, JSON lists, trusted
/// lists of ETSI TS 119 612. No content of a file makes it throw.
/// </summary>
public static class TrustListReader
{
    /// <summary>The largest of Europe's lists has 6 MB.</summary>
    public const int Limit = 32 << 20;

    /// <summary>Entries of one list.</summary>
    internal const int MostServices = 20_000;

    /// <summary>Reads a list of any kind; the kind is seen from its bytes. Nothing is fetched.</summary>
    public static async ValueTask<TrustListResult> ReadAsync(
        ReadOnlyMemory<byte> file,
        TrustListReading how,
        CancellationToken cancellation = default
    )
    {
        if (file.Length > Limit)
        {
            return new TrustListFault(
                new(
                    $"danh sách lớn hơn {Limit >> 20} MiB",
                    $"the list is larger than {Limit >> 20} MiB"
                )
            );
        }

        var result = FirstOf(file.Span) switch
        {
            (byte)'<' => await EtsiTrustList.ReadAsync(file, how, cancellation),
            (byte)'{' => JsonTrustList.Read(file, how),
            _ => CertificateTrustList.Read(file, how),
        };
        return
            result is { Succeeded: true, List: { SequenceNumber: { } number } }
            && number < how.LastSequenceNumber
            ? new TrustListFault(
                new(
                    $"danh sách cũ hơn bản đã biết: số {number}, đã biết số {how.LastSequenceNumber}",
                    $"the list is older than the one seen before: number {number}, seen {how.LastSequenceNumber}"
                ),
                "SequenceNumber"
            )
            : result;
    }

    /// <summary>The first byte that says something: past a byte order mark and white space.</summary>
    private static byte FirstOf(ReadOnlySpan<byte> file)
    {
        var text = file.StartsWith("\uFEFF"u8) ? file[3..] : file;
        text = text.TrimStart(" \t\r\n"u8);
        return text.IsEmpty ? (byte)0 : text[0];
    }
}
