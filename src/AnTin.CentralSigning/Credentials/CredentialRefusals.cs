using AnTin.Platform.Results;

namespace AnTin.CentralSigning.Credentials;

/// <summary>Refusals about a credential itself.</summary>
public static class CredentialRefusals
{
    /// <summary>The same words whether it belongs to somebody else or does not exist.</summary>
    public static Refusal NotYours() =>
        new(
            "CEN-KEY-UNKNOWN",
            new(
                "Không tìm thấy chứng thư này trong trang của bạn.",
                "This certificate was not found among yours."
            )
        );

    public static Refusal AlreadyActivated() =>
        new(
            "CEN-KEY-ACTIVE",
            new("Chứng thư này đã được kích hoạt.", "This certificate is already activated.")
        )
        {
            NextStep = new(
                "Muốn đổi mã PIN, hãy dùng mục Đổi mã PIN.",
                "To change the PIN use “Change PIN”."
            ),
        };
}
