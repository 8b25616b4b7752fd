namespace AnTin.Signatures.Signing;

/// <content>What stands against filling and preparing forms.</content>
public static partial class SigningRefusals
{
    public static SigningRefusal NoSuchField(string name) =>
        new(
            "FIELD_UNKNOWN",
            new(
                $"Tệp không có ô “{name}”. Hãy chuẩn bị ô trước khi ký lần đầu (antin prepare)",
                $"There is no field “{name}”. Prepare it before the first signature (antin prepare)"
            )
        );

    public static SigningRefusal FieldNotForText(string name) =>
        new(
            "FIELD_NOT_FOR_TEXT",
            new(
                $"Ô “{name}” không phải ô chữ hoặc chỉ cho đọc. Hãy chọn ô khác",
                $"The field “{name}” is no text field, or is read-only. Choose another one"
            )
        );

    public static SigningRefusal TextTooLong(string name, long most) =>
        new(
            "TEXT_TOO_LONG",
            new(
                $"Ô “{name}” chỉ nhận {most} ký tự. Hãy rút ngắn",
                $"The field “{name}” takes {most} characters. Shorten the text"
            )
        );

    public static SigningRefusal FieldLocked(string name) =>
        new(
            "FIELD_LOCKED_BY_SIGNER",
            new(
                $"Người ký trước đã khóa ô “{name}”; điền vào sẽ làm hỏng chữ ký. Hãy lập lại văn bản với ô để mở",
                $"An earlier signer locked the field “{name}”; filling it would break the signature. Make the document anew with the field left open"
            )
        );

    public static SigningRefusal TooLateForFields() =>
        new(
            "DOCUMENT_SIGNED_ALREADY",
            new(
                "Văn bản đã có chữ ký nên không thêm ô được nữa. Hãy chuẩn bị ô trên bản chưa ký",
                "The document is signed, so no field can be added. Prepare the fields on the unsigned file"
            )
        );
}
