using System.Text;

namespace AnTin.Pdf.Fonts;

/// <summary>The <c>name</c> table, of which only the PostScript name (id 6) is wanted.</summary>
internal static class FontNames
{
    public static string PostScript(FontReader table)
    {
        var strings = table.U16(4);
        for (var i = 0; i < table.U16(2); i++)
        {
            var record = table.Slice(6 + (12 * i), 12);
            if (record.U16(6) != 6)
            {
                continue;
            }

            var bytes = table.Slice(strings + record.U16(10), record.U16(8)).Span;
            var text =
                record.U16(0) == 1
                    ? Encoding.Latin1.GetString(bytes)
                    : Encoding.BigEndianUnicode.GetString(bytes);
            var plain = new string([
                .. text.Where(character =>
                    char.IsAsciiLetterOrDigit(character) || character == '-'
                ),
            ]);
            if (plain.Length > 0)
            {
                return plain;
            }
        }

        return "Font";
    }
}
