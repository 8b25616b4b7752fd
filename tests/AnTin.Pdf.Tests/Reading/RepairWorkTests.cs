using System.Text;
using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Tests.Reading;

/// <summary>A file without cross-references costs about one reading of it, however long it is.</summary>
public sealed class RepairWorkTests
{
    private const int Length = 64 << 20;

    [Fact]
    public void Repair_OfALongFile_ReadsItAboutOnce()
    {
        var file = new byte[Length];
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n"u8.CopyTo(
            file
        );
        var end = Encoding.ASCII.GetBytes("\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n");
        end.CopyTo(file, Length - end.Length);
        var source = new CountingSource(file);

        PdfDocument.TryRead(source, PdfLimits.Default, out var document, out _).ShouldBeTrue();

        document!.WasRepaired.ShouldBeTrue();
        document.Latest.Catalog.ContainsKey("Pages").ShouldBeTrue();
        source.Handed.ShouldBeLessThan(Length + (Length / 4));
    }

    private sealed class CountingSource(byte[] bytes) : PdfSource
    {
        public long Handed { get; private set; }

        public override long Length => bytes.Length;

        public override int Read(long offset, Span<byte> destination)
        {
            var count = (int)Math.Clamp(bytes.Length - offset, 0, destination.Length);
            bytes.AsSpan((int)offset, count).CopyTo(destination);
            Handed += count;
            return count;
        }
    }
}
