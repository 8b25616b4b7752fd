using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;
using AnTin.Signatures.Xml;
using AnTin.Signatures.Xml.Canonicalisation;

namespace AnTin.Signatures.Bench;

/// <summary>Canonical XML of 20 MB, digested, beside one pass of SHA-256 and beside the platform's own transform.</summary>
internal static class XmlBench
{
    private const int Rounds = 12;
    private const int Size = 20 << 20;

    public static async Task<int> RunAsync()
    {
        var file = Rows(Size);
        var document = Read(file);
        var canonical = Canonical(document, CanonicalForm.Default);
        if (!canonical.Span.SequenceEqual(Platform(document).ToArray()))
        {
            Console.WriteLine("The platform has it otherwise.");
            return 1;
        }

        var turns = new Turns(
            $"{file.Length >> 20} MB of XML, {canonical.Length >> 20} MB canonical"
        );
        turns.Add("one pass of SHA-256", () => SHA256.HashData(canonical.Span));
        turns.Add(
            "Canonical XML 1.0 and SHA-256",
            () => SHA256.HashData(Canonical(document, CanonicalForm.Default).Span)
        );
        turns.Add(
            "exclusive and SHA-256",
            () =>
                SHA256.HashData(
                    Canonical(
                        document,
                        CanonicalForm.Default with
                        {
                            Method = CanonicalMethod.Exclusive,
                        }
                    ).Span
                )
        );
        turns.Add(
            "XmlDsigC14NTransform and SHA-256",
            () => SHA256.HashData(Platform(document).ToArray())
        );
        turns.Add("reading the file into nodes", () => Read(file));
        await turns.RunAsync(Rounds);
        turns.Print();
        Turns.Verdict(
            "Canonical XML 1.0 beside the platform's",
            turns.CpuOf("Canonical XML 1.0 and SHA-256")
                / turns.CpuOf("XmlDsigC14NTransform and SHA-256"),
            1,
            "times"
        );
        return 0;
    }

    private static ReadOnlyMemory<byte> Canonical(XmlDocument document, CanonicalForm form) =>
        Canonicaliser
            .Write(new NodeSelection(document, comments: false), form, long.MaxValue)!
            .Value;

    private static MemoryStream Platform(XmlDocument document)
    {
        var transform = new XmlDsigC14NTransform();
        transform.LoadInput(document);
        return (MemoryStream)transform.GetOutput(typeof(Stream));
    }

    private static XmlDocument Read(byte[] file) =>
        Signatures.Xml.SignedXml.TryRead(file, out var xml, out var error)
            ? xml.Document
            : throw new InvalidOperationException(error);

    /// <summary>A list as a register exports it: short elements, some attributes, few namespaces, lines and indents.</summary>
    private static byte[] Rows(int size)
    {
        var text = new StringBuilder("<ds:DanhSach xmlns:ds=\"urn:vn:danh-sach\" nam=\"2026\">\n");
        for (var i = 0; text.Length < size * 9L / 10; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"""
                  <ds:Dong so="{i}" loai="giao-vien" ma="HB-{i % 97}">
                    <ds:HoTen>Trần Văn An {i}</ds:HoTen>
                    <ds:DonVi ma="THHB">Trường Tiểu học Hoa Ban</ds:DonVi>
                    <GhiChu>Lương &lt; 10 &amp; phụ cấp</GhiChu>
                  </ds:Dong>

                """
            );
        }

        return Encoding.UTF8.GetBytes(text.Append("</ds:DanhSach>\n").ToString());
    }
}
