namespace AnTin.Keys.Pkcs11;

/// <summary>What a token refuses, as sentences that tell an operator what to do.</summary>
internal static class TokenFaults
{
    public static KeyStoreException NoModule(string library, Exception cause) =>
        new(
            $"Không nạp được mô-đun PKCS#11 \"{library}\". Hãy cài phần mềm của thiết bị hoặc sửa Keys:Pkcs11:Library.",
            $"The PKCS#11 module \"{library}\" cannot be loaded. Install the device's software, or mend Keys:Pkcs11:Library.",
            cause
        );

    public static KeyStoreException NoToken(string token, IReadOnlyList<string> present) =>
        new(
            $"Không thấy thiết bị \"{token}\"{(present.Count == 0 ? "" : $"; đang có: {string.Join(", ", present)}")}. Hãy cắm hoặc khởi động thiết bị, hoặc sửa Keys:Pkcs11:Token.",
            $"There is no token \"{token}\"{(present.Count == 0 ? "" : $"; present: {string.Join(", ", present)}")}. Attach or start the device, or mend Keys:Pkcs11:Token."
        );

    public static KeyStoreException TwoTokens(string token) =>
        new(
            $"Có hai thiết bị cùng nhãn \"{token}\". Hãy ghi số sê-ri vào Keys:Pkcs11:Token.",
            $"Two tokens bear the label \"{token}\". Write the serial number into Keys:Pkcs11:Token."
        );

    public static KeyStoreException PinFile(string path, string vietnamese, string english) =>
        new($"Tệp PIN \"{path}\" {vietnamese}.", $"The PIN file \"{path}\" {english}.");

    public static KeyStoreException WrongPin(string path) =>
        new(
            $"Thiết bị từ chối PIN trong \"{path}\". Sẽ không thử lại cho đến khi tệp này đổi, để thiết bị không bị khóa.",
            $"The token refused the PIN in \"{path}\". It is not tried again until that file changes, so that the token does not lock."
        );

    public static KeyStoreException NoSuchKey(string key, string token) =>
        new(
            $"Thiết bị \"{token}\" không có khóa {key}. Hãy kiểm tra đúng thiết bị, hoặc khôi phục khóa từ bản sao của thiết bị.",
            $"The token \"{token}\" has no key {key}. Check that it is the right token, or restore the key from the token's backup."
        );

    public static KeyStoreException NotOurs(string key) =>
        new(
            $"Khóa {key} không thuộc kho PKCS#11.",
            $"Key {key} does not belong to a PKCS#11 store."
        );

    public static KeyStoreException TooWeak(string algorithm) =>
        new(
            $"Thiết bị tạo khóa {algorithm} có thể lấy ra ngoài; khóa đó đã bị hủy. Hãy kiểm tra chính sách của thiết bị.",
            $"The token made a {algorithm} key that could be taken out; it was destroyed. Check the token's policy."
        );

    public static KeyStoreException Blob(Exception? cause = null) =>
        new(
            "Không mở được gói khóa: sai khóa bọc, sai chủ, hoặc gói đã bị sửa.",
            "The wrapped key does not open: wrong wrapping key, wrong owner, or the blob was changed.",
            cause
        );

    public static KeyStoreException Of(Pkcs11Exception fault, TokenOptions options) =>
        fault.Value switch
        {
            ReturnValue.PinIncorrect or ReturnValue.PinInvalid => WrongPin(options.PinFile),
            ReturnValue.PinLocked => Sentence(
                options,
                fault,
                "đã khóa PIN. Hãy mở khóa bằng PIN của cán bộ an ninh (SO)",
                "has locked its PIN. Unlock it with the security officer's PIN"
            ),
            ReturnValue.PinExpired or ReturnValue.UserPinNotInitialized => Sentence(
                options,
                fault,
                "chưa có PIN người dùng, hoặc PIN đã hết hạn. Hãy đặt PIN",
                "has no user PIN, or it has expired. Set one"
            ),
            ReturnValue.DeviceMemory or ReturnValue.HostMemory => Sentence(
                options,
                fault,
                "đã đầy. Hãy xóa khóa không còn dùng hoặc thêm thiết bị",
                "is full. Destroy keys that nobody uses, or add a token"
            ),
            ReturnValue.TokenWriteProtected => Sentence(
                options,
                fault,
                "chỉ cho đọc. Hãy cho phép ghi",
                "is write-protected. Allow writing"
            ),
            ReturnValue.SessionCount => Sentence(
                options,
                fault,
                "không mở thêm phiên. Hãy giảm Keys:Pkcs11:Sessions",
                "opens no further session. Lower Keys:Pkcs11:Sessions"
            ),
            ReturnValue.MechanismInvalid
            or ReturnValue.MechanismParamInvalid
            or ReturnValue.FunctionNotSupported => Sentence(
                options,
                fault,
                "không làm được việc này. Chạy antin doctor để xem thiết bị làm được gì",
                "cannot do this. antin doctor shows what the token can do"
            ),
            _ when fault.IsLost => Sentence(
                options,
                fault,
                "không trả lời. Hãy kiểm tra nguồn, cáp và mạng của thiết bị",
                "does not answer. Check its power, cable and network"
            ),
            _ => Sentence(
                options,
                fault,
                "báo lỗi. Hãy xem nhật ký của thiết bị",
                "reports a fault. See the device's own log"
            ),
        };

    private static KeyStoreException Sentence(
        TokenOptions options,
        Pkcs11Exception fault,
        string vietnamese,
        string english
    ) =>
        new(
            $"Thiết bị \"{options.Token}\" {vietnamese} ({fault.Message})",
            $"The token \"{options.Token}\" {english} ({fault.Message})",
            fault
        );
}
