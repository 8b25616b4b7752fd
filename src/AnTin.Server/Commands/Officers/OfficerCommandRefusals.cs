using System.Globalization;
using AnTin.Keys;
using AnTin.Platform.Results;
using AnTin.Platform.Time;

namespace AnTin.Server.Commands.Officers;

/// <summary>Why an officer's command does nothing.</summary>
internal static class OfficerCommandRefusals
{
    public static Refusal NoKey { get; } =
        new("CLI-OFFICER-KEY", new("Chưa nói khóa ở đâu.", "Nothing says where the key is."))
        {
            NextStep = new(
                "Nêu --module, --token và --pin-file; khi diễn tập có thể dùng --p12 với --password-file.",
                "Name --module, --token and --pin-file; for a rehearsal --p12 with --password-file."
            ),
        };

    public static Refusal NotConfirmed { get; } =
        new(
            "CLI-OFFICER-CONFIRM",
            new("Chưa xác nhận; không ký gì.", "It was not confirmed; nothing was signed.")
        )
        {
            NextStep = new(
                "Chạy lại và gõ “ký”; trong tập lệnh thì thêm --yes sau khi đã xem nội dung.",
                "Run it again and type “ký” or “sign”; in a script add --yes after you have read what is signed."
            ),
        };

    public static Refusal UnfitKey(string key) =>
        new(
            "CLI-OFFICER-ALGORITHM",
            new(
                $"Khóa {key} trong tệp PKCS#12 không dùng được ở đây.",
                $"The key {key} of the PKCS#12 file cannot be used here."
            )
        )
        {
            NextStep = new(
                "Diễn tập với khóa RSA hoặc P-256.",
                "Rehearse with an RSA or a P-256 key."
            ),
        };

    public static Refusal Pkcs12(string problem) => new("CLI-OFFICER-P12", new(problem, problem));

    public static Refusal NoDecision(string file, string fault) =>
        new(
            "CLI-OFFICER-FILE",
            new(
                $"\"{file}\" không phải tệp quyết định của bàn xử lý, hoặc đã bị sửa.",
                $"\"{file}\" is no decision of the desk, or was changed."
            )
        )
        {
            Facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["fault"] = fault },
            NextStep = new(
                "Tải lại tệp từ trang hồ sơ (“Tải tệp cần ký”).",
                "Download it again from the dossier's page (“Download the file to sign”)."
            ),
        };

    public static Refusal Expired(DateTimeOffset until) =>
        new(
            "CLI-OFFICER-EXPIRED",
            new(
                $"Tệp này chỉ ký được đến {VietnamTime.Format(until)}; bàn xử lý sẽ không nhận chữ ký nữa.",
                $"This file could be signed until {VietnamTime.Format(until)}; the desk would take its signature no more."
            )
        )
        {
            NextStep = new(
                "Tải tệp mới từ trang hồ sơ.",
                "Download a new file from the dossier's page."
            ),
        };

    public static Refusal Output(string problem) => new("CLI-OFFICER-OUT", new(problem, problem));

    public static Refusal WhichKey(IReadOnlyList<StoredKey> pairs) =>
        new(
            "CLI-OFFICER-WHICH",
            new(
                $"Thiết bị có {pairs.Count.ToString(CultureInfo.InvariantCulture)} cặp khóa do antin tạo; hãy nêu đúng một.",
                $"The token has {pairs.Count.ToString(CultureInfo.InvariantCulture)} key pairs made by antin; name exactly one."
            )
        )
        {
            Facts = pairs.ToDictionary(
                key => key.Reference.Id,
                key => $"{key.Spec.Label}, {key.Spec.Algorithm.Name()}",
                StringComparer.Ordinal
            ),
            NextStep = new(
                "Nêu --key NHÃN; chưa có khóa thì tạo bằng \"antin officer request\".",
                "Name --key LABEL; where there is no key yet, \"antin officer request\" makes it."
            ),
        };
}
