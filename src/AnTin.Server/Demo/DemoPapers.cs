using System.Globalization;
using AnTin.Pdf.Fonts;
using AnTin.Pdf.Layout;

namespace AnTin.Server.Demo;

/// <summary>
/// Papers of an invented school for the acts of Decree 30/2020: a decision with blanks for number and date, an annex in a
/// file of its own, and a paper from elsewhere to be copied or received.
/// </summary>
internal sealed class DemoPapers(DemoOrganisation school, DateTimeOffset now)
{
    private static readonly TextStyle Body = new(FontFace.Regular, 14);
    private static readonly TextStyle Strong = new(FontFace.Bold, 14);
    private static readonly TextStyle Small = new(FontFace.Regular, 12);
    private static readonly TextStyle SmallStrong = new(FontFace.Bold, 12);
    private static readonly TextStyle Leaning = new(FontFace.Italic, 13);

    public byte[] Decision() =>
        Print(
            "Quyết định phân công nhiệm vụ",
            Heading(
                "Số:" + Blank(12) + "/QĐ-" + school.ShortName,
                $"ngày{Blank(8)}tháng{Blank(8)}"
            ),
            new Gap(20),
            Centred("QUYẾT ĐỊNH", Strong),
            Centred("Về việc phân công nhiệm vụ năm học", Strong),
            new Gap(10),
            Centred($"{Title} {school.Name}", Strong),
            new Gap(6),
            Text("Căn cứ Điều lệ trường trung học; căn cứ nhu cầu công tác và năng lực giáo viên;"),
            Centred("QUYẾT ĐỊNH:", Strong),
            Text(
                "Điều 1. Phân công các ông, bà có tên trong danh sách kèm theo làm tổ trưởng chuyên môn từ ngày ký."
            ),
            Text(
                "Điều 2. Các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./."
            ),
            new Gap(14),
            Signers(school.HeadName)
        );

    public byte[] Annex() =>
        Print(
            "Danh sách kèm theo",
            new Gap(60),
            Centred("Phụ lục", Strong),
            Centred("DANH SÁCH TỔ TRƯỞNG CHUYÊN MÔN", Strong),
            new Gap(12),
            Text("1. Lò Thị Hương, tổ Ngữ văn"),
            Text("2. Vũ Đình Quý, tổ Toán")
        );

    public byte[] FromElsewhere() =>
        Print(
            "Thông báo",
            Heading("Số: 45/TB-" + school.ShortName, "ngày 05 tháng 01 "),
            new Gap(40),
            Centred("THÔNG BÁO", Strong),
            Centred("Về lịch họp phụ huynh", Strong),
            new Gap(8),
            Text("Nhà trường tổ chức họp phụ huynh vào 07 giờ 30 phút ngày thứ Bảy tuần này./."),
            new Gap(14),
            Signers(school.HeadName)
        );

    private string Title => school.HeadTitle.ToUpper(CultureInfo.GetCultureInfo("vi-VN"));

    private SideBySide Heading(string number, string date) =>
        new(
            new Column(
                195,
                Centred("SỞ GIÁO DỤC VÀ ĐÀO TẠO", Small),
                Centred(school.Name, SmallStrong),
                new Rule(60),
                Centred(number, Small)
            ),
            new Column(
                260,
                Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", SmallStrong),
                Centred("Độc lập - Tự do - Hạnh phúc", Strong),
                new Rule(150),
                Centred($"{school.Place}, {date}năm {now.Year}", Leaning)
            )
        );

    private SideBySide Signers(string name) =>
        new(
            new Column(
                225,
                new Paragraph(new TextRun("Nơi nhận:", new TextStyle(FontFace.BoldItalic, 12))),
                new Paragraph(new TextRun("- Như Điều 2;", new TextStyle(FontFace.Regular, 11))),
                new Paragraph(new TextRun("- Lưu: VT.", new TextStyle(FontFace.Regular, 11)))
            ),
            new Column(230, Centred(Title, Strong), new Gap(92), Centred(name, Strong))
        );

    private byte[] Print(string title, params Block[] blocks) =>
        new PrintedDocument
        {
            Title = title,
            Author = school.Name,
            CreatedAt = now,
            Sections = [new Section(PageFormat.Portrait, blocks)],
        }.Print();

    /// <summary>Room that is not broken across lines.</summary>
    private static string Blank(int letters) => new('\u00A0', letters);

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
