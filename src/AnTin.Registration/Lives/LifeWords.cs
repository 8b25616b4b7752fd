using AnTin.Platform.Results;
using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Workspace;

namespace AnTin.Registration.Lives;

/// <summary>How the acts of all rooms are named in a certificate's life.</summary>
internal static class LifeWords
{
    internal const string DossierAct = "dossier.";

    private static readonly Dictionary<string, Sentence> Acts = new(StringComparer.Ordinal)
    {
        ["order.accept"] = new(
            "Hệ thống cấp phát nhận lệnh, hai chữ ký đúng",
            "Order taken by the authority, both signatures hold"
        ),
        ["order.refuse"] = new("Hệ thống cấp phát từ chối lệnh", "Order refused by the authority"),
        ["alarm.raise"] = new("Báo động", "Alarm raised"),
        ["alarm.close"] = new("Đóng báo động", "Alarm closed"),
        [TrailLogs.Intent] = new(
            "Ghi ý định cấp, trước khi ký",
            "Intent recorded, before anything was signed"
        ),
        ["certificate.issue"] = new("Ký chứng thư", "Certificate signed"),
        ["certificate.revoke"] = new("Thu hồi", "Revoked"),
        [TrailLogs.Revocation] = new("Ghi thu hồi vào sổ", "Revocation recorded in the journal"),
        ["certificate.revoked"] = new(
            "Thu hồi lên danh sách chứng thư",
            "Revocation shown in the list of certificates"
        ),
        ["credential.prepared"] = new("Tạo cặp khóa tập trung", "Central key pair made"),
        ["credential.bound"] = new("Gắn chứng thư với khóa", "Certificate bound to the key"),
        ["activation.link-opened"] = new(
            "Thuê bao mở liên kết kích hoạt",
            "Activation link opened by the subscriber"
        ),
        ["credential.activated"] = new(
            "Thuê bao kích hoạt khóa, đặt PIN",
            "Key activated by the subscriber, PIN set"
        ),
        ["credential.pin-changed"] = new("Thuê bao đổi PIN", "PIN changed by the subscriber"),
        ["credential.pin-locked"] = new("PIN bị khóa", "PIN locked"),
        ["credential.stopped"] = new("Thuê bao tạm dừng khóa", "Key stopped by the subscriber"),
        ["credential.destroyed"] = new("Hủy khóa", "Key destroyed"),
        ["signature.authorised"] = new("Thuê bao cho phép ký", "Signatures authorised"),
        ["document.signed"] = new("Ký văn bản", "Document signed"),
    };

    /// <summary>What is done again and again: told once, with its number.</summary>
    public static bool IsRepeated(string action) =>
        action is "signature.authorised" or "document.signed";

    public static bool Ends(string action) =>
        action
            is "order.refuse"
                or "certificate.revoke"
                or "credential.stopped"
                or "credential.destroyed"
                or DossierAct + nameof(DossierEventKind.Refused)
                or DossierAct + nameof(DossierEventKind.IssuanceFailed);

    /// <summary>Several rooms may note one instant: what must come first in the work comes first.</summary>
    public static int Rank(string action) =>
        action switch
        {
            "order.accept" or "order.refuse" => 1,
            "credential.prepared" => 2,
            TrailLogs.Intent => 3,
            "certificate.issue" => 4,
            "credential.bound" => 5,
            DossierAct + nameof(DossierEventKind.Issued) => 6,
            DossierAct + nameof(DossierEventKind.Settled) => 7,
            "certificate.revoke" => 8,
            TrailLogs.Revocation => 9,
            "certificate.revoked" => 10,
            "credential.destroyed" => 11,
            _ => 0,
        };

    /// <summary>An act that nobody named here is shown by its own name rather than left out.</summary>
    public static Sentence Of(string action) =>
        action.StartsWith(DossierAct, StringComparison.Ordinal)
        && Enum.TryParse<DossierEventKind>(action[DossierAct.Length..], out var kind)
            ? kind.Words()
            : Acts.GetValueOrDefault(action) ?? new Sentence(action, action);
}
