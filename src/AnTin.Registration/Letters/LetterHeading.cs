using AnTin.Pdf.Fonts;
using AnTin.Pdf.Layout;
using AnTin.Registration.Contracts;

namespace AnTin.Registration.Letters;

/// <summary>
/// The head of a paper: on the left who writes, number and subject; on the right the State's or the Party's name, place
/// and date (Decree 30/2020/NĐ-CP, annex I; for the Party R-023).
/// </summary>
internal static class LetterHeading
{
    private const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private const string Motto = "Độc lập - Tự do - Hạnh phúc";
    private const string Party = "ĐẢNG CỘNG SẢN VIỆT NAM";

    private static readonly TextStyle PartyName = new(FontFace.Bold, 15);

    /// <param name="bloc">The State or the Party.</param>
    /// <param name="superior">The body above, if there is one.</param>
    /// <param name="organisation">Who writes.</param>
    /// <param name="number">With its word: <c>Số: 01/CV-THPT1</c>; empty for a paper that bears none.</param>
    /// <param name="subject">Null for a paper with a title of its own.</param>
    /// <param name="placeAndDate">Leaning, under the name on the right.</param>
    public static SideBySide Of(
        Bloc bloc,
        string? superior,
        string organisation,
        string number,
        string? subject,
        string placeAndDate
    )
    {
        var right = TextMeasure.Width(Nation, LetterStyles.HeadingStrong) + 1;
        var left = LetterStyles.Page.TextWidth - right - Length.Millimetres(4);
        var gap = LetterStyles.Page.TextWidth - right - left;
        var writer = Writer(bloc, superior, organisation, left);
        if (number.Length > 0)
        {
            writer.Add(LetterStyles.Centred(number, LetterStyles.Number, before: 6));
        }

        if (subject is not null)
        {
            writer.Add(LetterStyles.Centred(subject, LetterStyles.Subject, before: 3));
        }

        return new SideBySide(
            new Column(left, writer),
            new Column(gap),
            new Column(
                right,
                bloc == Bloc.State ? StateName(placeAndDate) : PartyNameBlocks(placeAndDate)
            )
        );
    }

    private static List<Block> Writer(
        Bloc bloc,
        string? superior,
        string organisation,
        double width
    )
    {
        var blocks = new List<Block>();
        if (!string.IsNullOrWhiteSpace(superior))
        {
            blocks.Add(LetterStyles.Centred(Capitals(superior), LetterStyles.Heading));
        }

        var name = Capitals(organisation);
        blocks.Add(LetterStyles.Centred(name, LetterStyles.HeadingStrong));
        if (bloc == Bloc.Party)
        {
            blocks.Add(LetterStyles.Centred("*", LetterStyles.HeadingStrong));
        }
        else
        {
            // The line is a third to a half as long as the text above it.
            var text = Math.Min(TextMeasure.Width(name, LetterStyles.HeadingStrong), width);
            blocks.Add(new Rule(text * 0.4));
        }

        return blocks;
    }

    private static List<Block> StateName(string placeAndDate) =>
        [
            LetterStyles.Centred(Nation, LetterStyles.HeadingStrong),
            LetterStyles.Centred(Motto, LetterStyles.Motto),
            new Rule(TextMeasure.Width(Motto, LetterStyles.Motto)) { Space = 1.5 },
            LetterStyles.Centred(
                placeAndDate,
                LetterStyles.Leaning with
                {
                    Size = 13.5,
                },
                before: 8
            ),
        ];

    private static List<Block> PartyNameBlocks(string placeAndDate) =>
        [
            LetterStyles.Centred(Party, PartyName),
            new Rule(TextMeasure.Width(Party, PartyName)) { Space = 1.5 },
            LetterStyles.Centred(placeAndDate, LetterStyles.Leaning, before: 8),
        ];

    private static string Capitals(string name) => name.ToUpper(Culture);

    private static readonly System.Globalization.CultureInfo Culture =
        System.Globalization.CultureInfo.GetCultureInfo("vi-VN");
}
