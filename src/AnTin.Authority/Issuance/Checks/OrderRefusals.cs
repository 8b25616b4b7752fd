using System.Collections.Frozen;
using AnTin.Platform.Results;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>Why the authority does not issue: the closed catalogue of its codes.</summary>
public static class OrderRefusals
{
    private static readonly FrozenSet<string> Alarming = FrozenSet.Create(
        StringComparer.Ordinal,
        "AUT-ORDER-OFFICER",
        "AUT-ORDER-ROLE",
        "AUT-ORDER-FOUR-EYES",
        "AUT-ORDER-REQUESTER",
        "AUT-ORDER-SIGNATURE",
        "AUT-ORDER-TIMES",
        "AUT-ORDER-COUNTER",
        "AUT-ORDER-PIN",
        "AUT-ORDER-TOKEN",
        "AUT-ORDER-OTHER",
        "AUT-ORDER-CHANGED"
    );

    /// <summary>Whether honest officers at an honest desk do not cause it: somebody has to look.</summary>
    public static bool IsAlarming(Refusal refusal) => Alarming.Contains(refusal.Code);

    public static Refusal Changed(string part) =>
        Make(
            "AUT-ORDER-CHANGED",
            "Dữ liệu đăng ký đã bị sửa sau khi phê duyệt; không có chứng thư nào được cấp.",
            "The registration data were changed after approval; nothing was issued.",
            "part",
            part
        );

    public static Refusal UnknownOfficer(string officerId) =>
        Make(
            "AUT-ORDER-OFFICER",
            "Cơ quan chứng thực không có cán bộ này trong danh sách của mình, hoặc chứng thư của cán bộ đã khác.",
            "The authority does not have this officer on its own list, or the officer's certificate differs.",
            "officer",
            officerId
        );

    public static Refusal RoleMissing(string officerId, string role) =>
        Make(
            "AUT-ORDER-ROLE",
            "Cán bộ không được giao vai trò đã ký.",
            "The officer does not hold the role signed for.",
            "officer",
            $"{officerId}:{role}"
        );

    public static Refusal SameOfficer(string officerId) =>
        Make(
            "AUT-ORDER-FOUR-EYES",
            "Người thẩm định và người phê duyệt phải là hai người khác nhau.",
            "Verifier and approver must be two different persons.",
            "officer",
            officerId
        );

    public static Refusal DecidesOwnRequest(string officerId) =>
        Make(
            "AUT-ORDER-REQUESTER",
            "Người đề nghị hoặc người được cấp chứng thư không được thẩm định, phê duyệt yêu cầu đó.",
            "Who asks for a certificate, or is to have it, may neither verify nor approve it.",
            "officer",
            officerId
        );

    public static Refusal PinForbidden(string officerId) =>
        Make(
            "AUT-ORDER-PIN",
            "Cơ quan chứng thực chỉ chấp nhận quyết định ký bằng khóa truy cập (passkey) hoặc thiết bị ký.",
            "The authority takes decisions signed with a passkey or a token only.",
            "officer",
            officerId
        );

    public static Refusal TokenDoesNotCount(string officerId, string fault) =>
        Make(
            "AUT-ORDER-TOKEN",
            "Chứng thư trên thiết bị của cán bộ không còn giá trị để ký quyết định.",
            "The certificate of the officer's token does not count for decisions.",
            "token",
            $"{officerId}:{fault}"
        );

    public static Refusal CounterWentBack(string officerId) =>
        Make(
            "AUT-ORDER-COUNTER",
            "Bộ đếm của khóa truy cập không tăng: có thể có một bản sao của khóa.",
            "The passkey's counter did not grow: there may be a copy of it.",
            "officer",
            officerId
        );

    public static Refusal BadSignature(string decision) =>
        Make(
            "AUT-ORDER-SIGNATURE",
            "Chữ ký của cán bộ không khớp với nội dung lệnh cấp.",
            "An officer's signature does not match the order.",
            "decision",
            decision
        );

    public static Refusal WrongTimes() =>
        Make(
            "AUT-ORDER-TIMES",
            "Thời điểm thẩm định, phê duyệt không đúng trình tự hoặc ở tương lai.",
            "The times of verification and approval are out of order or in the future.",
            "approvedAt",
            ""
        );

    public static Refusal Expired(DateTimeOffset at) =>
        Make(
            "AUT-ORDER-EXPIRED",
            "Lệnh cấp đã quá hạn; cần phê duyệt lại.",
            "The order has expired; it must be approved again.",
            "expiresAt",
            at.ToUniversalTime().ToString("O", System.Globalization.CultureInfo.InvariantCulture)
        );

    public static Refusal ProfileNotApproved(string profileId) =>
        Make(
            "AUT-ORDER-PROFILE",
            "Mẫu chứng thư chưa được phê duyệt cho khối này.",
            "No ceremony approved this profile for this bloc.",
            "profileId",
            profileId
        );

    public static Refusal ProfileChanged(string profileId) =>
        Make(
            "AUT-ORDER-PROFILE-CHANGED",
            "Nội dung mẫu chứng thư khác với bản đã phê duyệt.",
            "The profile's content differs from the one that was approved.",
            "profileId",
            profileId
        );

    public static Refusal NoKey() =>
        Make(
            "AUT-ORDER-KEY",
            "Lệnh cấp không kèm yêu cầu PKCS#10 chứng minh người dùng giữ khóa.",
            "The order has no PKCS#10 request that proves possession of the key.",
            "certificateRequest",
            ""
        );

    public static Refusal NotPossessed(string why) =>
        Make(
            "AUT-ORDER-POSSESSION",
            "Yêu cầu PKCS#10 không hợp lệ hoặc không được ký bằng chính khóa của nó.",
            "The PKCS#10 request is not valid or not signed with its own key.",
            "certificateRequest",
            why
        );

    public static Refusal KeyNotAllowed(string keyName) =>
        Make(
            "AUT-ORDER-KEY-KIND",
            "Loại hoặc độ dài khóa không được mẫu chứng thư cho phép.",
            "The profile does not allow a key of this kind or size.",
            "certificateRequest",
            keyName
        );

    public static Refusal KeyKnown(string key) =>
        Make(
            "AUT-ORDER-KEY-KNOWN",
            "Khóa này đã nằm trong một chứng thư khác; mỗi chứng thư cần một cặp khóa mới.",
            "Another certificate already has this key; each certificate needs a new key pair.",
            "certificateRequest",
            key
        );

    public static Refusal LintFailed(string findings) =>
        Make(
            "AUT-ORDER-LINT",
            "Chứng thư dự kiến không qua được kiểm tra trước khi ký; không có gì được ký.",
            "The certificate to be did not pass the checks before signing; nothing was signed.",
            "certificate",
            findings
        );

    public static Refusal SubjectDoesNotFit(string problem) =>
        Make(
            "AUT-ORDER-SUBJECT",
            "Tên chủ thể không xếp được theo mẫu chứng thư.",
            "The subject does not fit the profile.",
            "subject",
            problem
        );

    public static Refusal OtherContent(string orderId) =>
        Make(
            "AUT-ORDER-OTHER",
            "Mã lệnh cấp này đã dùng cho một lệnh có nội dung khác.",
            "This order id was used before for an order of other content.",
            "orderId",
            orderId
        );

    private static Refusal Make(
        string code,
        string vietnamese,
        string english,
        string field,
        string fact
    ) =>
        new(code, new Sentence(vietnamese, english))
        {
            Field = field,
            Facts = new Dictionary<string, string>(StringComparer.Ordinal) { [field] = fact },
        };
}
