using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AnTin.Registration.Letters.Docx;

/// <summary>Paragraphs and runs.</summary>
internal static class DocxText
{
    /// <summary>Twentieths of a point, as the format counts.</summary>
    private const int Twips = 20;

    public static Paragraph Paragraph(
        JustificationValues alignment,
        double before,
        params ReadOnlySpan<DocxRun> runs
    ) =>
        Filled(
            new ParagraphProperties(
                new SpacingBetweenLines { Before = Number(before * Twips) },
                new Justification { Val = alignment }
            ),
            runs
        );

    /// <summary>Justified, the first line set in, six points before.</summary>
    public static Paragraph Body(params ReadOnlySpan<DocxRun> runs) =>
        Filled(
            new ParagraphProperties(
                new SpacingBetweenLines
                {
                    Before = "120",
                    Line = "260",
                    LineRule = LineSpacingRuleValues.Auto,
                },
                new Indentation { FirstLine = "567" },
                new Justification { Val = JustificationValues.Both }
            ),
            runs
        );

    public static Run Run(DocxRun run)
    {
        var properties = new RunProperties();
        if (run.Bold)
        {
            properties.Append(new Bold());
        }

        if (run.Italic)
        {
            properties.Append(new Italic());
        }

        properties.Append(new FontSize { Val = Number(run.Size * 2) });
        if (run.Underlined)
        {
            properties.Append(new Underline { Val = UnderlineValues.Single });
        }

        return new Run(
            properties,
            new Text(run.Text) { Space = SpaceProcessingModeValues.Preserve }
        );
    }

    private static Paragraph Filled(ParagraphProperties properties, ReadOnlySpan<DocxRun> runs)
    {
        var paragraph = new Paragraph(properties);
        foreach (var run in runs)
        {
            paragraph.Append(Run(run));
        }

        return paragraph;
    }

    private static string Number(double value) =>
        Math.Round(value).ToString(CultureInfo.InvariantCulture);
}
