using System.Buffers;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Validation.Pades;

/// <summary>
/// ISO 32000-2 §12.8.1 and ETSI EN 319 142-1 §5.3: the byte range names exactly two stretches, the first from the first
/// byte of the file, and leaves out the value of this signature, angle brackets included, and nothing else. Everything
/// that is looser lets content hide from the signature.
/// </summary>
internal static class ByteRangeCheck
{
    private const long LargestGap = 64L << 20;

    /// <summary>ISO 32000-2 §7.3.4.3: white space between the digits of a string says nothing.</summary>
    private static readonly SearchValues<byte> HexDigits = SearchValues.Create(
        "0123456789abcdefABCDEF \t\r\n\f\0"u8
    );

    private static readonly SearchValues<byte> Spaces = SearchValues.Create(" \t\r\n\f\0"u8);

    public static bool TryRead(
        PdfSignatureValue value,
        PdfRevision revision,
        out SignedBytes? bytes,
        out Finding? fault
    )
    {
        bytes = null;
        var length = revision.Document.Source.Length;
        var array = revision.Array(value.Dictionary["ByteRange"]);
        var numbers = array
            .Items.Select(item => revision.Resolve(item))
            .OfType<PdfInteger>()
            .Select(n => n.Value)
            .ToArray();
        fault =
            value.Dictionary.HasDuplicateKeys
                ? Malformed(
                    "từ điển chữ ký lặp lại một khóa",
                    "the signature's dictionary names a key twice"
                )
            : array.Count != 4 || numbers.Length != 4
                ? Malformed("phải gồm đúng hai đoạn", "there must be exactly two")
            : numbers[0] != 0
                ? Malformed(
                    "đoạn đầu không bắt đầu từ đầu tệp",
                    "the first does not begin with the file"
                )
            : numbers.Any(number => number < 0)
                ? Malformed("có số âm", "there is a negative number")
            : numbers[1] <= 0 || numbers[3] <= 0 ? Malformed("có đoạn rỗng", "one of them is empty")
            : numbers[2] <= numbers[1] ? Malformed("hai đoạn chồng lên nhau", "they overlap")
            : numbers[2] > length || numbers[3] > length - numbers[2]
                ? Malformed("vượt ra ngoài tệp", "they reach beyond the file")
            : null;
        if (fault is not null)
        {
            return false;
        }

        var found = new SignedBytes(numbers[1], numbers[2], numbers[2] + numbers[3]);
        fault = CheckGap(value, revision.Document.Source, found);
        bytes = fault is null ? found : null;
        return fault is null;
    }

    /// <summary>Where a signature says that its value begins, acceptable or not; 0 where it says nothing.</summary>
    public static long GapOf(PdfSignatureValue value, PdfRevision revision) =>
        revision.Resolve(revision.Array(value.Dictionary["ByteRange"])[1]).AsInteger() ?? 0;

    private static Finding? CheckGap(PdfSignatureValue value, PdfSource source, SignedBytes bytes)
    {
        if (bytes.GapEnd - bytes.GapStart > LargestGap)
        {
            return Gap("khoảng trống quá lớn", "the gap is too large");
        }

        var gap = source.Read(bytes.GapStart, (int)(bytes.GapEnd - bytes.GapStart)).Span;
        if (gap is not [(byte)'<', .., (byte)'>'] || !IsHex(gap[1..^1]))
        {
            return Gap(
                "khoảng trống không phải là giá trị chữ ký",
                "the gap holds something other than the signature value"
            );
        }

        if (!HoldsValue(WithoutSpaces(gap[1..^1]), value.Contents.Bytes.Span))
        {
            return Gap(
                "khoảng trống chứa giá trị của chữ ký khác",
                "the gap holds the value of another signature"
            );
        }

        return StandsInOwnObject(value, source, bytes.GapStart)
            ? null
            : Gap(
                "khoảng trống không nằm trong chữ ký này",
                "the gap lies outside of this signature's dictionary"
            );
    }

    private static bool IsHex(ReadOnlySpan<byte> digits) => !digits.ContainsAnyExcept(HexDigits);

    private static ReadOnlySpan<byte> WithoutSpaces(ReadOnlySpan<byte> digits) =>
        digits.ContainsAny(Spaces)
            ? digits.ToArray().Where(digit => !Spaces.Contains(digit)).ToArray()
            : digits;

    /// <summary>ISO 32000-2 §7.3.4.3: a missing last digit counts as 0.</summary>
    private static bool HoldsValue(ReadOnlySpan<byte> digits, ReadOnlySpan<byte> value)
    {
        var even = digits.Length % 2 == 0 ? digits : (ReadOnlySpan<byte>)[.. digits, (byte)'0'];
        var bytes = new byte[even.Length / 2];
        return Convert.FromHexString(even, bytes, out _, out _) == OperationStatus.Done
            && value.SequenceEqual(bytes);
    }

    /// <summary>Between the start of the object and the gap no object ends, and the gap follows the key /Contents.</summary>
    private static bool StandsInOwnObject(PdfSignatureValue value, PdfSource source, long gapStart)
    {
        const int Longest = 1 << 20;
        if (value.ObjectOffset is not { } start || start >= gapStart || gapStart - start > Longest)
        {
            return false;
        }

        var before = source.Read(start, (int)(gapStart - start)).Span;
        return before.IndexOf("endobj"u8) < 0
            && before.TrimEnd(" \t\r\n\f\0"u8).EndsWith("/Contents"u8);
    }

    private static Finding Malformed(string vi, string en) =>
        FindingCatalogue.BadByteRange(new Sentence(vi, en));

    private static Finding Gap(string vi, string en) =>
        FindingCatalogue.UnsignedGap(new Sentence(vi, en));
}
