using AnTin.Pdf.Fonts;
using AnTin.Pdf.Layout;

namespace AnTin.Registration.Letters;

/// <summary>Sizes and faces of Decree 30/2020/NĐ-CP, annex I, in points.</summary>
internal static class LetterStyles
{
    public static readonly TextStyle Body = new(FontFace.Regular, 14);
    public static readonly TextStyle Strong = new(FontFace.Bold, 14);
    public static readonly TextStyle Leaning = new(FontFace.Italic, 14);
    public static readonly TextStyle Small = new(FontFace.Regular, 11);
    public static readonly TextStyle SmallLeaning = new(FontFace.BoldItalic, 12);
    public static readonly TextStyle Foot = new(FontFace.Regular, 8.5);
    public static readonly TextStyle Note = new(FontFace.Regular, 11);
    public static readonly TextStyle Heading = new(FontFace.Regular, 12.5);
    public static readonly TextStyle HeadingStrong = new(FontFace.Bold, 12.5);
    public static readonly TextStyle Motto = new(FontFace.Bold, 13.5);
    public static readonly TextStyle Number = new(FontFace.Regular, 13);
    public static readonly TextStyle Subject = new(FontFace.Regular, 12.5);

    /// <summary>Upright A4; 15 mm on the right, the least that is allowed, keeps the national heading on one line.</summary>
    public static readonly PageFormat Page = PageFormat.Of(
        210,
        297,
        top: 20,
        right: 15,
        bottom: 20,
        left: 30
    );

    public static readonly double Indent = Length.Millimetres(10);

    public static Paragraph Centred(string text, TextStyle style, double before = 0) =>
        new(new TextRun(text, style)) { Alignment = Alignment.Centre, SpaceBefore = before };

    public static Paragraph Justified(double before, params IReadOnlyList<TextRun> runs) =>
        new(runs)
        {
            Alignment = Alignment.Justify,
            FirstIndent = Indent,
            SpaceBefore = before,
            LineSpacing = 1.08,
        };
}
