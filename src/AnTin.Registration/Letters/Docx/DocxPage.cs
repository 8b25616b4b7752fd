using DocumentFormat.OpenXml.Wordprocessing;

namespace AnTin.Registration.Letters.Docx;

/// <summary>A4 upright and lying, with the margins of the PDF. Lengths are in twentieths of a point.</summary>
internal static class DocxPage
{
    private const uint Long = 16838;
    private const uint Short = 11906;
    private const int Margin = 1134;

    public static SectionProperties Portrait() =>
        new(
            new FooterReference { Type = HeaderFooterValues.Default, Id = "rIdNumbers" },
            new SectionType { Val = SectionMarkValues.NextPage },
            new PageSize { Width = Short, Height = Long },
            new PageMargin
            {
                Top = Margin,
                Bottom = Margin,
                Left = 1701,
                Right = 851,
                Header = 567,
                Footer = 567,
                Gutter = 0,
            }
        );

    public static SectionProperties Landscape() =>
        new(
            new FooterReference { Type = HeaderFooterValues.Default, Id = "rIdNumbers" },
            new PageSize
            {
                Width = Long,
                Height = Short,
                Orient = PageOrientationValues.Landscape,
            },
            new PageMargin
            {
                Top = Margin,
                Bottom = Margin,
                Left = 851,
                Right = 851,
                Header = 567,
                Footer = 567,
                Gutter = 0,
            }
        );
}
