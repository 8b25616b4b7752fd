using System.Globalization;
using AnTin.Pdf.Structure;
using AnTin.Pki.Certificates;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Signing;

/// <summary>The closed list of reasons not to sign.</summary>
public static partial class SigningRefusals
{
    public static SigningRefusal Unreadable(string reason) =>
        new(
            "DOCUMENT_UNREADABLE",
            new(
                $"Không đọc được tệp PDF ({reason}). Hãy mở tệp và lưu lại trước khi ký",
                $"The PDF file cannot be read ({reason}). Open it and save it anew before signing"
            )
        );

    public static SigningRefusal XmlUnreadable(string reason) =>
        new(
            "XML_UNREADABLE",
            new(
                $"Không đọc được tệp XML ({reason}). Hãy kiểm tra tệp trước khi ký",
                $"The XML file cannot be read ({reason}). Check the file before signing"
            )
        );

    public static SigningRefusal JsonUnreadable(string reason) =>
        new(
            "JSON_SIGNATURE_UNREADABLE",
            new(
                $"Không đọc được tệp chữ ký JSON ({reason}). Hãy dùng lại tệp gốc do phần mềm ký tạo ra",
                $"The signed JSON file cannot be read ({reason}). Use the file as it was made by the signing software"
            )
        );

    public static SigningRefusal JsonNotPossible(Sentence reason) =>
        new(
            "JSON_SIGNATURE_NOT_POSSIBLE",
            new(
                $"Không tạo được chữ ký JSON: {reason.Vi}",
                $"No JSON signature is made: {reason.En}"
            )
        );

    public static SigningRefusal BadContainer(Sentence reason) =>
        new(
            "CONTAINER_NOT_POSSIBLE",
            new($"Không đóng gói được: {reason.Vi}", $"The container cannot be made: {reason.En}")
        );

    public static SigningRefusal NoCertificate() =>
        new(
            "NO_CERTIFICATE",
            new("Chưa chọn chứng thư chữ ký số để ký", "No certificate was chosen to sign with")
        );

    public static SigningRefusal KeyDiffers() =>
        new(
            "KEY_DIFFERS_FROM_CERTIFICATE",
            new(
                "Khóa bí mật không thuộc chứng thư đã chọn. Hãy chọn đúng chứng thư của thiết bị",
                "The private key does not belong to the certificate. Choose the certificate of this device"
            )
        );

    public static SigningRefusal KeyOnlyChecked(string key) =>
        new(
            "KEY_ONLY_CHECKED",
            new(
                $"Khóa {key} chỉ được dùng để kiểm tra chữ ký, chưa ký được tại đây. Hãy chọn chứng thư có khóa RSA hoặc ECDSA",
                $"A key of {key} is checked here and not signed with. Choose a certificate with an RSA or ECDSA key"
            )
        );

    public static SigningRefusal NotForSigning() =>
        new(
            "CERTIFICATE_NOT_FOR_SIGNING",
            new(
                "Chứng thư này không được cấp để ký số. Hãy chọn chứng thư khác",
                "This certificate was not issued for signing. Choose another one"
            )
        );

    public static SigningRefusal OutOfValidity(string from, string until) =>
        new(
            "CERTIFICATE_OUT_OF_VALIDITY",
            new(
                $"Chứng thư chỉ có hiệu lực từ {from} đến {until}. Hãy gia hạn hoặc xin cấp mới",
                $"The certificate is valid from {from} until {until} only. Renew it or ask for a new one"
            )
        );

    public static SigningRefusal WrongKind(Sentence role) =>
        new(
            "CERTIFICATE_KIND_DOES_NOT_FIT_ROLE",
            new(
                $"Loại chứng thư này không dùng được cho {role.Vi}. Chữ ký của cơ quan, tổ chức phải dùng chứng thư của cơ quan, tổ chức",
                $"This kind of certificate may not be used for the {role.En}. An organisation's signature needs the organisation's certificate"
            )
        );

    public static SigningRefusal FieldUnknown(string name) =>
        new(
            "FIELD_NOT_A_SIGNATURE_FIELD",
            new($"Ô “{name}” không phải ô chữ ký", $"The field “{name}” is not a signature field")
        );

    public static SigningRefusal FieldSigned(string name) =>
        new(
            "FIELD_ALREADY_SIGNED",
            new(
                $"Ô “{name}” đã có chữ ký. Hãy chọn ô khác",
                $"The field “{name}” is signed already. Choose another one"
            )
        );

    public static SigningRefusal NoSuchPage(int page, int count) =>
        new(
            "NO_SUCH_PAGE",
            new(
                $"Tệp không có trang {page} (tệp có {count} trang)",
                $"There is no page {page} (the file has {count})"
            )
        );

    /// <param name="place">As it was asked for.</param>
    /// <param name="page">From 1.</param>
    /// <param name="box">What is shown of the page.</param>
    public static SigningRefusal PlaceOutsidePage(SignaturePlace place, int page, PdfRectangle box)
    {
        var asked = string.Create(
            CultureInfo.InvariantCulture,
            $"{place.Left:0.##},{place.Bottom:0.##},{place.Width:0.##},{place.Height:0.##}"
        );
        var shown = string.Create(
            CultureInfo.InvariantCulture,
            $"{box.Left:0.##}..{box.Right:0.##}, {box.Bottom:0.##}..{box.Top:0.##}"
        );
        return new(
            "PLACE_OUTSIDE_PAGE",
            new(
                $"Vị trí {asked} (trái,dưới,rộng,cao) không nằm trọn trong trang {page} ({shown}). Hãy chọn vị trí khác",
                $"The place {asked} (left,bottom,width,height) does not lie within page {page} ({shown}). Choose another one"
            )
        );
    }

    public static SigningRefusal CertifiedClosed() =>
        new(
            "DOCUMENT_CLOSED_BY_CERTIFICATION",
            new(
                "Người ký trước đã khóa tệp, không cho ký thêm (DocMDP P 1)",
                "An earlier signer closed the file to further signatures (DocMDP P 1)"
            )
        );

    public static SigningRefusal PictureUnreadable(string reason) =>
        new(
            "PICTURE_UNREADABLE",
            new(
                $"Không đọc được hình chữ ký ({reason}). Hãy dùng tệp PNG",
                $"The picture of the signature cannot be read ({reason}). Use a PNG file"
            )
        );

    public static SigningRefusal NoTimestampSource() =>
        new(
            "NO_TIMESTAMP_SOURCE",
            new(
                "Mức chữ ký này cần dịch vụ cấp dấu thời gian (TSA)",
                "This level of signature needs a time-stamp authority (TSA)"
            )
        );

    public static SigningRefusal TimestampUnavailable(string reason) =>
        new(
            "TIMESTAMP_UNAVAILABLE",
            new(
                $"Không lấy được dấu thời gian ({reason}). Hãy thử lại sau ít phút",
                $"No time stamp could be had ({reason}). Try again in a few minutes"
            )
        );

    internal static SigningRefusal EvidenceMissing(Certificate certificate) =>
        EvidenceMissing(certificate.Subject.CommonName ?? certificate.Subject.ToString());

    public static SigningRefusal EvidenceMissing(string certificate) =>
        new(
            "REVOCATION_EVIDENCE_MISSING",
            new(
                $"Không lấy được trạng thái thu hồi của chứng thư “{certificate}” nên chưa tạo được chữ ký dài hạn",
                $"The revocation status of “{certificate}” could not be had, so no long-term signature can be made"
            )
        );

    public static SigningRefusal RoomTooSmall(int needed, int reserved) =>
        new(
            "ROOM_TOO_SMALL",
            new(
                $"Chữ ký cần {needed} byte, lớn hơn chỗ đã dành ({reserved} byte)",
                $"The signature needs {needed} bytes, more than the {reserved} that were reserved"
            )
        );

    public static SigningRefusal WrongSignatureValue() =>
        new(
            "SIGNATURE_VALUE_WRONG",
            new(
                "Giá trị chữ ký nhận được không khớp với chứng thư và nội dung đã chuẩn bị",
                "The signature value does not fit the certificate and what was prepared"
            )
        );
}
