using System.Globalization;
using System.IO.Compression;
using System.Xml;
using AnTin.Platform.Results;

namespace AnTin.Registration.Excel;

/// <summary>
/// Rows of a sheet number themselves upwards (ECMA-376-1, 18.3.1.73, attribute r). Of two with one number a reader keeps
/// one, and the person in the other would be gone without a word.
/// </summary>
internal static class RowNumbers
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };

    /// <summary>Null when every sheet of the .xlsx counts upwards.</summary>
    /// <exception cref="XmlException">A part is not XML.</exception>
    public static Refusal? Refuse(byte[] file)
    {
        using var archive = new ZipArchive(
            new MemoryStream(file, writable: false),
            ZipArchiveMode.Read
        );
        foreach (var entry in archive.Entries)
        {
            if (!entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            using var part = entry.Open();
            using var reader = XmlReader.Create(part, Settings);
            if (FirstOutOfOrder(reader) is { } number)
            {
                return ExcelRefusals.RepeatedRow(number);
            }
        }

        return null;
    }

    private static int? FirstOutOfOrder(XmlReader reader)
    {
        if (
            reader.MoveToContent() != XmlNodeType.Element
            || reader.LocalName != "worksheet"
            || !reader.ReadToDescendant("sheetData", reader.NamespaceURI)
            || !reader.ReadToDescendant("row", reader.NamespaceURI)
        )
        {
            return null;
        }

        var last = 0;
        do
        {
            var number = int.TryParse(
                reader.GetAttribute("r"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var said
            )
                ? said
                : last + 1;
            if (number <= last)
            {
                return number;
            }

            last = number;
        } while (reader.ReadToNextSibling("row", reader.NamespaceURI));
        return null;
    }
}
