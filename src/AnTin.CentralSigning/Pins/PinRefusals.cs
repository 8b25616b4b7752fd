using System.Globalization;
using AnTin.Platform.Results;
using AnTin.Platform.Time;

namespace AnTin.CentralSigning.Pins;

/// <summary>Every way a PIN is refused.</summary>
public static class PinRefusals
{
    public static Refusal Missing() =>
        new("CEN-PIN-MISSING", new("Nhập mã PIN.", "Enter the PIN.")) { Field = "Pin" };

    public static Refusal Shape() =>
        new(
            "CEN-PIN-SHAPE",
            new(
                "Mã PIN phải gồm 6 đến 12 chữ số, hoặc là một cụm từ từ 10 ký tự trở lên.",
                "The PIN must be 6 to 12 digits, or a phrase of at least 10 characters."
            )
        )
        {
            Field = "Pin",
        };

    public static Refusal TooCommon() =>
        new(
            "CEN-PIN-COMMON",
            new(
                "Mã PIN này quá dễ đoán: dãy liên tiếp, số lặp lại hoặc số nhiều người dùng.",
                "This PIN is too easy to guess: a run, a repetition, or a number many people use."
            )
        )
        {
            Field = "Pin",
            NextStep = AnotherPin,
        };

    public static Refusal LooksLikeDate() =>
        new(
            "CEN-PIN-DATE",
            new(
                "Mã PIN này giống một ngày tháng năm, người quen của bạn có thể đoán được.",
                "This PIN looks like a date that people who know you could guess."
            )
        )
        {
            Field = "Pin",
            NextStep = AnotherPin,
        };

    public static Refusal KnownAboutOwner() =>
        new(
            "CEN-PIN-KNOWN",
            new(
                "Mã PIN không được chứa số điện thoại, họ tên hoặc hộp thư của bạn.",
                "The PIN must not be made of your phone number, name or mailbox."
            )
        )
        {
            Field = "Pin",
            NextStep = AnotherPin,
        };

    public static Refusal NotTheSame() =>
        new(
            "CEN-PIN-REPEAT",
            new("Hai lần nhập mã PIN không giống nhau.", "The two PINs are not the same.")
        )
        {
            Field = "PinAgain",
        };

    public static Refusal SameAsBefore() =>
        new(
            "CEN-PIN-SAME",
            new(
                "Mã PIN mới phải khác mã PIN đang dùng.",
                "The new PIN must differ from the present one."
            )
        )
        {
            Field = "Pin",
        };

    /// <param name="left">Tries left before the PIN locks.</param>
    /// <param name="waitUntil">When the next try is looked at, if later than now.</param>
    public static Refusal Wrong(int left, DateTimeOffset? waitUntil) =>
        new(
            "CEN-PIN-WRONG",
            new(
                $"Mã PIN không đúng. Còn {left} lần thử trước khi bị khóa.",
                $"Wrong PIN. Tries left before it locks: {left}."
            )
        )
        {
            Field = "Pin",
            NextStep = waitUntil is { } until ? WaitSentence(until) : null,
            Facts = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["triesLeft"] = left.ToString(CultureInfo.InvariantCulture),
            },
        };

    public static Refusal Wait(DateTimeOffset until) =>
        new(
            "CEN-PIN-WAIT",
            new(
                "Vừa có mã PIN sai, nên phải chờ trước khi thử lại.",
                "A wrong PIN was entered just now, so the next try must wait."
            )
        )
        {
            Field = "Pin",
            NextStep = WaitSentence(until),
        };

    public static Refusal Locked() =>
        new(
            "CEN-PIN-LOCKED",
            new(
                "Mã PIN đã bị khóa vì nhập sai quá nhiều lần. Khóa ký không dùng được nữa.",
                "The PIN is locked after too many wrong tries. The key can no longer be used."
            )
        )
        {
            Field = "Pin",
            NextStep = new(
                "Liên hệ cán bộ phụ trách chứng thư số của cơ quan để đề nghị thu hồi và cấp mới.",
                "Ask your organisation's certificate officer to request revocation and a new certificate."
            ),
        };

    public static Refusal NotSet() =>
        new(
            "CEN-PIN-NOT-SET",
            new("Chứng thư này chưa được kích hoạt.", "This certificate has not been activated.")
        )
        {
            NextStep = new(
                "Mở liên kết kích hoạt trong hộp thư công vụ và đặt mã PIN.",
                "Open the activation link in your official mailbox and set a PIN."
            ),
        };

    private static readonly Sentence AnotherPin = new(
        "Chọn một mã khác mà chỉ bạn biết.",
        "Choose another one that only you know."
    );

    private static Sentence WaitSentence(DateTimeOffset until)
    {
        var clock = VietnamTime.ToVietnam(until).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        return new($"Thử lại sau {clock}.", $"Try again after {clock}.");
    }
}
