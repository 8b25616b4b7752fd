using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AnTin.Server.Demo;

/// <summary>
/// People of the invented province "Hoa Ban". The same number always gives the same person, so that the population
/// stand-in, the Excel files and the dossiers of the demo world speak of the same people.
/// </summary>
public static class InventedPeople
{
    private static readonly string[] Families =
    [
        "Nguyễn",
        "Trần",
        "Lê",
        "Phạm",
        "Hoàng",
        "Lò",
        "Quàng",
        "Cà",
        "Tòng",
        "Lường",
        "Vì",
        "Đặng",
        "Bạc",
        "Cầm",
        "Đèo",
        "Bùi",
        "Hà",
        "Sa",
        "Mùa",
        "Giàng",
        "Vàng",
        "Sùng",
        "Đỗ",
        "Ngô",
        "Dương",
        "Lý",
        "Mai",
        "Trịnh",
        "Đinh",
    ];

    private static readonly string[] WomenMiddle =
    [
        "Thị",
        "Thị Thu",
        "Thị Ngọc",
        "Thị Minh",
        "Thanh",
        "Thị Kim",
    ];
    private static readonly string[] MenMiddle =
    [
        "Văn",
        "Đức",
        "Minh",
        "Quang",
        "Hữu",
        "Xuân",
        "Trọng",
    ];

    private static readonly string[] Women =
    [
        "Ảnh",
        "Bích",
        "Chi",
        "Duyên",
        "Giang",
        "Hà",
        "Hằng",
        "Hoa",
        "Huệ",
        "Hương",
        "Khuyên",
        "Lan",
        "Liên",
        "Loan",
        "Mai",
        "Mỷ",
        "Nga",
        "Ngần",
        "Nhung",
        "Oanh",
        "Ơn",
        "Phương",
        "Quỳnh",
        "Thảo",
        "Thủy",
        "Trang",
        "Tuyết",
        "Vân",
        "Xuân",
        "Yến",
    ];

    private static readonly string[] Men =
    [
        "An",
        "Bách",
        "Chiến",
        "Cường",
        "Dũng",
        "Đạt",
        "Đông",
        "Hải",
        "Hiếu",
        "Hùng",
        "Inh",
        "Khánh",
        "Kiên",
        "Long",
        "Nam",
        "Nghĩa",
        "Phúc",
        "Quân",
        "Sơn",
        "Tài",
        "Thành",
        "Thắng",
        "Toàn",
        "Trung",
        "Tuấn",
        "Ước",
        "Việt",
        "Vinh",
    ];

    private static readonly DateOnly FirstBirth = new(1966, 1, 1);

    /// <param name="number">Any number; people 1…9999 have ids 099… that differ.</param>
    public static InventedPerson Person(int number)
    {
        var bytes = SHA256.HashData(
            Encoding.UTF8.GetBytes("hoa-ban/" + number.ToString(CultureInfo.InvariantCulture))
        );
        var draw = new Draw(bytes);
        var woman = draw.Below(10) < 6;
        var name = string.Join(
            ' ',
            draw.Of(Families),
            draw.Of(woman ? WomenMiddle : MenMiddle),
            draw.Of(woman ? Women : Men)
        );
        var birth = FirstBirth.AddDays(draw.Below(12_700));
        var sexAndCentury = (birth.Year >= 2000 ? 2 : 0) + (woman ? 1 : 0);
        var id = string.Create(
            CultureInfo.InvariantCulture,
            $"099{sexAndCentury}{birth.Year % 100:00}{number % 1_000_000:000000}"
        );
        var issued = new DateOnly(2021, 3, 1).AddDays(draw.Below(1_400));
        return new InventedPerson(number, name, birth, id, issued, Phone(number));
    }

    private static string Phone(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"0900{number % 1_000_000:000000}");

    private struct Draw(byte[] seed)
    {
        private int at;

        public int Below(int limit)
        {
            var value = BinaryPrimitives.ReadUInt32BigEndian(seed.AsSpan(at));
            at += 4;
            return (int)(value % (uint)limit);
        }

        public string Of(string[] words) => words[Below(words.Length)];
    }
}
