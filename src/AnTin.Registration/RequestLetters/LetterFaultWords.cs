using AnTin.Platform.Results;

namespace AnTin.Registration.RequestLetters;

/// <summary>Each fault by the name that help pages use.</summary>
public static class LetterFaultWords
{
    public static Sentence Words(this LetterFault fault) =>
        fault switch
        {
            LetterFault.Unreadable => new(
                "tệp không phải PDF hoặc bị hỏng",
                "the file is no PDF, or damaged"
            ),
            LetterFault.NotSigned => new("chưa có chữ ký số", "no digital signature"),
            LetterFault.EditedAfterSigning => new(
                "văn bản sau khi ký bị chỉnh sửa",
                "the letter was edited after signing"
            ),
            LetterFault.NoTimeStamp => new(
                "chữ ký không có dấu thời gian",
                "the signature has no time stamp"
            ),
            LetterFault.CertificateRevoked => new(
                "chứng thư số của người ký đã bị thu hồi",
                "the signer's certificate was revoked"
            ),
            LetterFault.CertificateExpired => new(
                "chứng thư số của người ký đã hết hạn",
                "the signer's certificate had expired"
            ),
            LetterFault.NotTrusted => new(
                "chứng thư số không do tổ chức chứng thực được công nhận cấp",
                "the certificate does not come from a recognised authority"
            ),
            LetterFault.PersonalCertificate => new(
                "ký bằng chứng thư số cá nhân, không phải chứng thư số của cơ quan, tổ chức",
                "signed with a person's certificate instead of the organisation's"
            ),
            LetterFault.AnotherOrganisation => new(
                "ký bằng chứng thư số của cơ quan, tổ chức khác",
                "signed with the certificate of another organisation"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Unknown fault."),
        };
}
