using AnTin.CentralSigning.Credentials;

namespace AnTin.Portal.Subscribers;

/// <summary>What the history calls each event; keys of the texts.</summary>
public static class HistoryWords
{
    public static string Of(CredentialEventKind? kind) =>
        kind switch
        {
            null => "Đã ký",
            CredentialEventKind.KeyMade => "Tạo khóa ký",
            CredentialEventKind.CertificateBound => "Gắn chứng thư số",
            CredentialEventKind.LinkSent => "Gửi liên kết kích hoạt",
            CredentialEventKind.PinSet => "Đặt mã PIN, kích hoạt",
            CredentialEventKind.PinChanged => "Đổi mã PIN",
            CredentialEventKind.WrongPin => "Nhập sai mã PIN",
            CredentialEventKind.PinLocked => "Mã PIN bị khóa",
            CredentialEventKind.Stopped => "Dừng khóa",
            _ => "Thu hồi, hủy khóa",
        };
}
