using System.Globalization;
using AnTin.Platform.Time;
using AnTin.Registration.Contracts;

namespace AnTin.Registration.Letters;

/// <summary>The sentences of a letter, the same on PDF and in .docx.</summary>
internal static class LetterWords
{
    private const string Blank = "……";

    /// <summary>
    /// "Hoa Ban, ngày 29 tháng 4 năm 2026": days below 10 and months below 3 get a nought (Decree 30/2020, annex I).
    /// </summary>
    public static string PlaceAndDate(string place, DateOnly? date) =>
        place.Length == 0 ? $"N{Date(date)[1..]}" : $"{place}, {Date(date)}";

    public static string Date(DateOnly? date) =>
        date is { } day
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"ngày {day.Day:00} tháng {(day.Month < 3 ? day.Month.ToString("00", CultureInfo.InvariantCulture) : day.Month.ToString(CultureInfo.InvariantCulture))} năm {day.Year}"
            )
            : $"ngày {Blank} tháng {Blank} năm {Blank}";

    /// <summary>The State writes a colon after Số, the Party does not.</summary>
    public static string Number(Bloc bloc, string number) =>
        (bloc == Bloc.State ? "Số: " : "Số ") + (number.Length == 0 ? Blank : number);

    public static IReadOnlyList<string> Receiver(LetterSheet letter)
    {
        var receiver = letter.Receiver;
        var issuedOn = receiver.IssuedOn is { } day ? VietnamTime.Format(day) : Blank;
        return
        [
            $"- Họ và tên: {receiver.FullName}. Số định danh cá nhân: {receiver.IdNumber}. Ngày cấp: {issuedOn}. Nơi cấp: {receiver.IssuedBy}.",
            $"- Chức vụ: {receiver.Title}. Số điện thoại di động: {Unbroken(receiver.Phone)}. Địa chỉ thư điện tử công vụ: {receiver.Mailbox}.",
            $"- Địa chỉ tiếp nhận: {Address(letter)}.",
        ];
    }

    /// <summary>"30 cá nhân, danh sách tại Phụ lục kèm theo."</summary>
    public static string Count(LetterSheet letter) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{letter.Rows.Count:00} {letter.Form.Unit}, danh sách tại Phụ lục kèm theo."
        );

    public static string Total(LetterSheet letter) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Tổng số: {letter.Rows.Count:00} {letter.Form.Unit}."
        );

    public static string AnnexOf(LetterSheet letter) =>
        $"(Kèm theo Công văn số {(letter.Number.Length == 0 ? Blank : letter.Number)} {Date(letter.Date)})";

    public static IReadOnlyList<string> Recipients(Bloc bloc) =>
        bloc == Bloc.State ? ["- Như trên;", "- Lưu: VT."] : ["- Như trên,", "- Lưu cơ quan."];

    public static IReadOnlyList<string> Foot(LetterSheet letter) =>
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"Tra cứu hồ sơ: {letter.LookupCode} · {letter.Rows.Count:00} yêu cầu · {letter.LookupAddress}"
            ),
            $"Mã hồ sơ: {letter.DossierCode}",
            $"Danh sách đính trong tệp này ({LetterList.FileName}), SHA-256:",
            Grouped(letter.List.Digest),
        ];

    /// <summary>Groups of eight, so that people can compare them.</summary>
    public static string Grouped(string digest) =>
        string.Join(' ', digest.Chunk(8).Select(group => new string(group)));

    public static string Unbroken(string text) => text.Replace(' ', '\u00A0');

    private static string Address(LetterSheet letter)
    {
        var receiver = letter.Receiver;
        string?[] parts = [receiver.Street, receiver.Commune, receiver.District, receiver.Province];
        return string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
    }
}
