using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AnTin.Pdf.Fonts;
using AnTin.Pdf.Layout;

namespace AnTin.Signatures.Bench;

/// <summary>Files to be signed: a letter as an office writes it, and files of any size that look like scans.</summary>
internal static class Samples
{
    private const int Scan = 1 << 20;

    /// <summary>A tagged letter of some pages with embedded fonts, brought to a size by an attachment.</summary>
    public static byte[] Letter(int size = 96 << 10, int rows = 40)
    {
        var bare = Print(0, rows);
        return Print(Math.Max(1, size - bare.Length - 600), rows);
    }

    /// <summary>Writes a file of pictures of a mebibyte each, as a scanner makes them; nothing is held in memory.</summary>
    public static void WriteScans(Stream output, long size)
    {
        var count = (int)Math.Max(1, size / Scan);
        var offsets = new List<long>();
        var position = 0L;
        Write($"%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        Object("<< /Type /Catalog /Pages 2 0 R >>");
        var kids = string.Join(' ', Enumerable.Range(0, count).Select(i => $"{3 + (2 * i)} 0 R"));
        Object($"<< /Type /Pages /Kids [{kids}] /Count {count} /MediaBox [0 0 595 842] >>");
        var pixels = new byte[Scan - 512];
        for (var i = 0; i < count; i++)
        {
            Object(
                $"<< /Type /Page /Parent 2 0 R /Resources << /XObject << /I {4 + (2 * i)} 0 R >> >> >>"
            );
            Fill(pixels, (uint)i);
            offsets.Add(position);
            Write(
                $"{offsets.Count} 0 obj\n<< /Type /XObject /Subtype /Image /Width 1024 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length {pixels.Length} >>\nstream\n"
            );
            output.Write(pixels);
            position += pixels.Length;
            Write($"\nendstream\nendobj\n");
        }

        var start = position;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            Write($"{offset:D10} 00000 n \n");
        }

        Write($"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");

        void Object(string value)
        {
            offsets.Add(position);
            Write($"{offsets.Count} 0 obj\n{value}\nendobj\n");
        }

        void Write(FormattableString text)
        {
            var bytes = Encoding.Latin1.GetBytes(text.ToString(CultureInfo.InvariantCulture));
            output.Write(bytes);
            position += bytes.Length;
        }
    }

    public static byte[] Scans(long size)
    {
        using var file = new MemoryStream();
        WriteScans(file, size);
        return file.ToArray();
    }

    private static byte[] Print(int attached, int rows)
    {
        var content = new byte[attached];
        Fill(content, 7);
        return new PrintedDocument
        {
            Title = "Danh sách đề nghị cấp chứng thư chữ ký số",
            Author = "Trường Tiểu học Hoa Ban",
            Sections =
            [
                new Section(
                    PageFormat.Portrait,
                    [
                        new Paragraph(
                            new TextRun(
                                "Kính gửi: Sở Giáo dục và Đào tạo",
                                new(FontFace.Regular, 13)
                            )
                        ),
                        new Table(
                            [new TableColumn("STT", 1), new("Họ và tên", 5), new("Chức vụ", 4)],
                            [
                                .. Enumerable
                                    .Range(1, rows)
                                    .Select(i =>
                                        (IReadOnlyList<string>)
                                            [
                                                i.ToString(CultureInfo.InvariantCulture),
                                                "Trần Văn An",
                                                "Giáo viên",
                                            ]
                                    ),
                            ]
                        ),
                    ]
                ),
            ],
            Files =
            [
                new EmbeddedData("phu-luc.bin", "application/octet-stream", "Phụ lục", content),
            ],
        }.Print();
    }

    /// <summary>Bytes that no filter makes smaller, the same for the same number.</summary>
    private static void Fill(byte[] bytes, uint number)
    {
        Span<byte> key = stackalloc byte[16];
        BitConverter.TryWriteBytes(key, number);
        using var cipher = Aes.Create();
        cipher.SetKey(key);
        var whole = bytes.Length / 16 * 16;
        Array.Clear(bytes);
        cipher.EncryptCbc(bytes.AsSpan(0, whole), key, bytes.AsSpan(0, whole), PaddingMode.None);
    }
}
