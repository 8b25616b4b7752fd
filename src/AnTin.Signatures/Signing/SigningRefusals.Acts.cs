using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Signing;

/// <content>What stands against an act of Decree 30/2020, or should be looked at before it.</content>
public static partial class SigningRefusals
{
    public static SigningRefusal EndsSoon(string until) =>
        new(
            "CERTIFICATE_ENDS_SOON",
            new(
                $"Chứng thư hết hiệu lực vào {until}. Hãy làm thủ tục gia hạn",
                $"The certificate ends on {until}. Ask for its renewal"
            )
        );

    public static SigningRefusal NotTrusted(Sentence reason) =>
        new(
            "CERTIFICATE_NOT_TRUSTED",
            new(
                $"Chứng thư của người ký chưa kiểm tra được đến chứng thư gốc tin cậy: {reason.Vi}. Hãy kiểm tra lại chứng thư và danh sách tin cậy",
                $"The signer's certificate does not hold up to a trusted root: {reason.En}. Look at the certificate and the trust list"
            )
        );

    public static SigningRefusal RevokedCertificate(Sentence reason) =>
        new(
            "CERTIFICATE_REVOKED",
            new(
                $"{reason.Vi}. Chứng thư đã bị thu hồi thì không dùng để ký được nữa; hãy xin cấp mới",
                $"{reason.En}. A revoked certificate may no longer be used; ask for a new one"
            )
        );

    public static SigningRefusal RevocationNotKnown() =>
        new(
            "REVOCATION_NOT_CHECKED",
            new(
                "Chưa kiểm tra được chứng thư có bị thu hồi hay không. Hãy kết nối mạng rồi thử lại nếu cần",
                "Whether the certificate was revoked could not be checked. Connect to the network and try again if it matters"
            )
        );

    public static SigningRefusal EarlierSignatureBroken(string field, Sentence reason) =>
        new(
            "EARLIER_SIGNATURE_BROKEN",
            new(
                $"Chữ ký đã có ở ô “{field}” không còn nguyên vẹn: {reason.Vi}. Hãy trả lại văn bản cho nơi gửi",
                $"The signature in “{field}” is not intact: {reason.En}. Give the document back to whoever sent it"
            )
        );

    public static SigningRefusal LeaderMissing() =>
        new(
            "LEADER_SIGNATURE_MISSING",
            new(
                "Văn bản chưa có chữ ký của người có thẩm quyền. Hãy trình ký trước, cơ quan ký sau",
                "The authorised person has not signed. Have it signed first; the organisation signs after"
            )
        );

    public static SigningRefusal OrganisationSignedFirst() =>
        new(
            "ORGANISATION_SIGNED_ALREADY",
            new(
                "Cơ quan, tổ chức đã ký văn bản này; bước này phải làm trước đó. Hãy lập lại văn bản",
                "The organisation has signed already; this act comes before that. Make the document anew"
            )
        );

    public static SigningRefusal NotIssuedYet() =>
        new(
            "SENDER_SIGNATURE_MISSING",
            new(
                "Công văn chưa có chữ ký của cơ quan gửi. Hãy kiểm tra trước khi tiếp nhận",
                "The sender's organisation has not signed this. Check it before taking it in"
            )
        );

    public static SigningRefusal SignedSoAlready(Sentence act, string name) =>
        new(
            "ACT_DONE_ALREADY",
            new(
                $"“{name}” đã {act.Vi} trên văn bản này. Hãy chắc chắn là cần ký thêm lần nữa",
                $"“{name}” has done this already ({act.En}). Make sure it is wanted once more"
            )
        );

    public static SigningRefusal FieldEmpty(string field) =>
        new(
            "NUMBER_OR_DATE_MISSING",
            new(
                $"Ô “{field}” còn trống: chưa vào số, ngày, tháng. Hãy điền trước khi cơ quan ký",
                $"The field “{field}” is empty: number and date are missing. Fill it before the organisation signs"
            )
        );

    public static SigningRefusal NumberSeemsMissing() =>
        new(
            "NUMBER_SEEMS_MISSING",
            new(
                "Sau chữ “Số:” ở trang đầu chưa thấy số văn bản. Hãy xem lại",
                "No number stands after “Số:” on the first page. Look again"
            )
        );

    public static SigningRefusal NumberFieldsMissing() =>
        new(
            "NUMBER_FIELDS_MISSING",
            new(
                "Văn bản đã ký nhưng không có ô để vào số, ngày, tháng; ghi thêm sẽ làm hỏng chữ ký. Hãy chuẩn bị ô trên bản chưa ký (antin prepare), rồi ký lại",
                "The document is signed and has no fields for number and date; writing them would break the signatures. Prepare the fields on the unsigned file (antin prepare) and sign again"
            )
        );

    public static SigningRefusal NumberGivenAlready(string field, string value) =>
        new(
            "NUMBER_GIVEN_ALREADY",
            new(
                $"Ô “{field}” đã có “{value}”. Số đã cấp thì không thay; hãy kiểm tra sổ",
                $"The field “{field}” says “{value}” already. A number once given stays; look into the register"
            )
        );

    public static SigningRefusal InputMissing(Sentence what) =>
        new("INPUT_MISSING", new($"Cần nêu {what.Vi}", $"Needed: {what.En}"));

    public static SigningRefusal CopyNotAllowed(Sentence form) =>
        new(
            "COPY_DIRECTION_NOT_ALLOWED",
            new(
                $"Không {form.Vi} từ văn bản điện tử sang văn bản điện tử. Hãy gửi chính bản gốc điện tử, hoặc trích sao",
                $"An electronic document cannot be copied electronically as {form.En}. Send the electronic original itself, or make an extract"
            )
        );

    public static SigningRefusal PictureMissing(Sentence picture) =>
        new(
            "PICTURE_MISSING",
            new(
                $"Chưa có hình {picture.Vi} (PNG nền trong). Hãy thêm hình",
                $"There is no picture of the {picture.En} (PNG, transparent). Add one"
            )
        );

    public static SigningRefusal PictureColour(Sentence picture) =>
        new(
            "PICTURE_COLOUR_WRONG",
            new(
                $"Màu hình không đúng: {picture.Vi}",
                $"The picture has another colour: {picture.En}"
            )
        );

    public static SigningRefusal PictureOpaque() =>
        new(
            "PICTURE_NOT_TRANSPARENT",
            new(
                "Hình không có nền trong nên sẽ che chữ. Hãy dùng PNG nền trong",
                "The picture is not transparent and will cover text. Use a transparent PNG"
            )
        );

    public static SigningRefusal NameNotFound(string name) =>
        new(
            "NAME_NOT_FOUND",
            new(
                $"Không tìm thấy “{name}” trong văn bản. Hãy nêu vị trí (trang và khung) hoặc ô chữ ký",
                $"“{name}” does not stand in the document. Give a place (page and rectangle) or a field"
            )
        );

    public static SigningRefusal PlaceNeeded() =>
        new(
            "PLACE_NEEDED",
            new(
                "Không tự tìm được vị trí ký. Hãy nêu vị trí (trang và khung), tên cần tìm hoặc ô chữ ký",
                "No place could be found by itself. Give a place (page and rectangle), a name to look for, or a field"
            )
        );

    public static SigningRefusal NumberPlaceNotFound() =>
        new(
            "NUMBER_PLACE_NOT_FOUND",
            new(
                "Không thấy chỗ trống sau “Số:” hoặc “ngày” ở trang đầu. Hãy nêu vị trí của ô",
                "No blank after “Số:” or “ngày” was found on the first page. Give the fields' places"
            )
        );
}
