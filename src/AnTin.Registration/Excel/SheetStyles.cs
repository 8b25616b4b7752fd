using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AnTin.Registration.Excel;

/// <summary>The few looks of a cell, by index.</summary>
internal static class SheetStyles
{
    public const uint Plain = 0;

    /// <summary>Bold on light blue, wrapped.</summary>
    public const uint Head = 1;

    /// <summary>Format "@": leading zeros and typed dates stay as typed.</summary>
    public const uint Text = 2;

    /// <summary>Text on light red: a cell to mend.</summary>
    public const uint Wrong = 3;

    /// <summary>Wrapped remark.</summary>
    public const uint Remark = 4;

    private const uint TextFormat = 49;

    public static Stylesheet Make() =>
        new(
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                Solid("FFE9F0FA"),
                Solid("FFFDECEC")
            ),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                new CellFormat
                {
                    FontId = 1,
                    FillId = 2,
                    ApplyFill = true,
                    ApplyFont = true,
                    Alignment = new Alignment
                    {
                        WrapText = true,
                        Vertical = VerticalAlignmentValues.Top,
                    },
                    ApplyAlignment = true,
                },
                new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true },
                new CellFormat
                {
                    NumberFormatId = TextFormat,
                    ApplyNumberFormat = true,
                    FillId = 3,
                    ApplyFill = true,
                },
                new CellFormat
                {
                    Alignment = new Alignment
                    {
                        WrapText = true,
                        Vertical = VerticalAlignmentValues.Top,
                    },
                    ApplyAlignment = true,
                }
            )
        );

    private static Fill Solid(string colour) =>
        new(
            new PatternFill
            {
                PatternType = PatternValues.Solid,
                ForegroundColor = new ForegroundColor { Rgb = new HexBinaryValue(colour) },
            }
        );
}
