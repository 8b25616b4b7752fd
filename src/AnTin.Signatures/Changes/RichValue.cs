using System.Text;
using System.Xml;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;

namespace AnTin.Signatures.Changes;

/// <summary>The rich text of a field (ISO 32000-2 §12.7.4.4), which some programs show in place of its value.</summary>
internal static class RichValue
{
    private const int Longest = 1 << 20;

    public static bool Differs(
        PdfFormField field,
        PdfRevision revision,
        IReadOnlySet<string> texts
    ) =>
        revision.Resolve(field.Dictionary["RV"]) switch
        {
            PdfNull => false,
            PdfString text => !Says(text.ToText(), texts),
            PdfStream stream => !revision.TryDecode(stream, out var decoded, out _)
                || decoded.RemainingFilter is not null
                || !Says(Encoding.UTF8.GetString(decoded.Bytes.Span), texts),
            _ => true,
        };

    private static bool Says(string rich, IReadOnlySet<string> texts)
    {
        if (rich.Length > Longest)
        {
            return false;
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
        };
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(rich.TrimStart('\uFEFF')),
                settings
            );
            return texts.Contains(ValueLetters.Of(Text(reader)));
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static string Text(XmlReader reader)
    {
        var text = new StringBuilder();
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                text.Append(reader.Value);
            }
        }

        return text.ToString();
    }
}
