using System.Globalization;
using System.Security;
using System.Text;
using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Layout;

/// <summary>The XMP packet (14.3.2) that says again what the information dictionary says.</summary>
internal static class Metadata
{
    public static PdfStream Packet(PrintedDocument document)
    {
        var created = document.CreatedAt is { } at
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"<xmp:CreateDate>{at:yyyy-MM-ddTHH:mm:sszzz}</xmp:CreateDate>\n"
            )
            : "";
        var packet = $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(
                document.Title
            )}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{SecurityElement.Escape(
                document.Author
            )}</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>{SecurityElement.Escape(
                document.Language
            )}</rdf:li></rdf:Bag></dc:language>
            {created}<pdf:Producer>Ấn Tín</pdf:Producer>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """;
        return new PdfStream(
            PdfDictionary.Of(("Type", new PdfName("Metadata")), ("Subtype", new PdfName("XML"))),
            Encoding.UTF8.GetBytes(packet.ReplaceLineEndings("\n"))
        );
    }
}
