using AnTin.Pdf.Fonts;
using AnTin.Pdf.Layout;

namespace AnTin.Signatures.Tests.Acts;

/// <summary>Papers of an invented school, laid out as Decree 30/2020 wants them.</summary>
internal static class OfficialPapers
{
    public const string Leader = "Trần Văn An";
    public const string School = "Trường THPT số 2 Mường Then";

    private static readonly TextStyle Body = new(FontFace.Regular, 14);
    private static readonly TextStyle Strong = new(FontFace.Bold, 14);
    private static readonly TextStyle Small = new(FontFace.Regular, 12);
    private static readonly TextStyle SmallStrong = new(FontFace.Bold, 12);
    private static readonly TextStyle Leaning = new(FontFace.Italic, 13);

    /// <summary>A decision with blanks for number and date, and the names of leader and teacher in its text.</summary>
    public static byte[] Decision() =>
        new PrintedDocument
        {
            Title = "Quyết định phân công nhiệm vụ",
            Author = School,
            Sections = [new Section(PageFormat.Portrait, DecisionBlocks())],
        }.Print();

    /// <summary>A table of its own, to be signed as an annex.</summary>
    public static byte[] Annex() =>
        new PrintedDocument
        {
            Title = "Danh sách kèm theo",
            Author = School,
            Sections =
            [
                new Section(
                    PageFormat.Portrait,
                    [
                        Centred("Phụ lục", Strong),
                        Centred("DANH SÁCH GIÁO VIÊN ĐƯỢC PHÂN CÔNG", Strong),
                        new Gap(12),
                        new Paragraph(new TextRun("1. Lò Thị Hương, tổ Ngữ văn", Body)),
                        new Paragraph(new TextRun("2. Vũ Đình Quý, tổ Toán", Body)),
                    ]
                ),
            ],
        }.Print();

    private static List<Block> DecisionBlocks() =>
        [
            new SideBySide(
                new Column(
                    195,
                    Centred("SỞ GIÁO DỤC VÀ ĐÀO TẠO HOA BAN", Small),
                    Centred("TRƯỜNG THPT SỐ 2 MƯỜNG THEN", SmallStrong),
                    new Gap(6),
                    Centred(
                        "Số:\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0/QĐ-THPT2",
                        Small
                    )
                ),
                new Column(
                    260,
                    Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", SmallStrong),
                    Centred("Độc lập - Tự do - Hạnh phúc", Strong),
                    new Gap(6),
                    Centred(
                        "Mường Then, ngày\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0tháng\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0năm 2026",
                        Leaning
                    )
                )
            ),
            new Gap(24),
            Centred("QUYẾT ĐỊNH", Strong),
            Centred("Về việc phân công nhiệm vụ năm học 2026 - 2027", Strong),
            new Gap(10),
            Centred("HIỆU TRƯỞNG TRƯỜNG THPT SỐ 2 MƯỜNG THEN", Strong),
            new Gap(10),
            Text(
                "Căn cứ Điều lệ trường trung học; căn cứ nhu cầu công tác và năng lực của giáo viên;"
            ),
            Text("Theo đề nghị của tổ chuyên môn tại cuộc họp do ông Trần Văn An chủ trì."),
            Centred("QUYẾT ĐỊNH:", Strong),
            Text(
                "Điều 1. Phân công bà Lò Thị Hương làm tổ trưởng tổ Ngữ văn, ông Vũ Đình Quý làm tổ trưởng tổ Toán từ ngày ký."
            ),
            Text(
                "Điều 2. Các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./."
            ),
            new Gap(16),
            new SideBySide(
                new Column(
                    225,
                    new Paragraph(new TextRun("Nơi nhận:", new TextStyle(FontFace.BoldItalic, 12))),
                    new Paragraph(
                        new TextRun("- Như Điều 2;", new TextStyle(FontFace.Regular, 11))
                    ),
                    new Paragraph(new TextRun("- Lưu: VT.", new TextStyle(FontFace.Regular, 11)))
                ),
                new Column(
                    230,
                    Centred("HIỆU TRƯỞNG", Strong),
                    new Gap(92),
                    Centred(Leader, Strong)
                )
            ),
        ];

    private static Paragraph Text(string text) =>
        new(new TextRun(text, Body))
        {
            Alignment = Alignment.Justify,
            FirstIndent = 28,
            SpaceBefore = 6,
            LineSpacing = 1.1,
        };

    private static Paragraph Centred(string text, TextStyle style) =>
        new(new TextRun(text, style)) { Alignment = Alignment.Centre };
}
