using System.Collections.Frozen;

namespace AnTin.Signatures.Reports;

/// <summary>The steps, and which finding leads to which.</summary>
public static partial class NextSteps
{
    private static readonly Sentence KeepIt = new(
        "Không cần làm gì thêm; hãy lưu chính tệp này, bản in không thay được",
        "Nothing more; keep this very file, a print does not replace it"
    );

    private static readonly Sentence KeepBoth = new(
        "Không cần làm gì thêm; hãy lưu cả hai tệp, chữ ký và tệp gốc: thiếu một tệp thì không kiểm tra lại được",
        "Nothing more; keep both files, the signature and the original: neither can be checked without the other"
    );

    private static readonly Sentence ChooseSigned = new(
        "Chọn đúng tệp đã ký rồi kiểm tra lại; ảnh chụp, bản quét của văn bản không mang chữ ký số",
        "Choose the signed file itself and check again; a photo or scan of a document carries no digital signature"
    );

    private static readonly Sentence LoadAgain = new(
        "Tải lại tệp từ nơi gửi rồi kiểm tra lần nữa; nếu vẫn không đọc được, đề nghị nơi gửi gửi lại",
        "Load the file from the sender again and check once more; if it stays unreadable, ask for another copy"
    );

    private static readonly Sentence HaveItSigned = new(
        "Đề nghị nơi gửi ký số rồi gửi lại; hình chữ ký, hình con dấu trong văn bản không phải chữ ký số",
        "Ask the sender to sign it digitally; a picture of a signature or seal is no digital signature"
    );

    private static readonly Sentence AskForOriginal = new(
        "Không dùng bản này; đề nghị nơi gửi gửi lại bản gốc đúng như lúc ký",
        "Do not use this copy; ask the sender for the original as it was signed"
    );

    private static readonly Sentence AskSender = new(
        "Chưa nên dùng; hỏi lại nơi gửi và kèm báo cáo kiểm tra này",
        "Do not rely on it yet; ask the sender and enclose the report of this check"
    );

    private static readonly Sentence AskForStamp = new(
        "Đề nghị người ký gắn dấu thời gian của dịch vụ được tin cậy khi chứng thư còn hiệu lực, rồi gửi lại",
        "Ask the signer to add a time stamp of a trusted service while the certificate is valid, and to send it again"
    );

    private static readonly Sentence AskLater = new(
        "Kiểm tra lại sau ít phút, khi nơi cấp chứng thư trả lời về trạng thái thu hồi",
        "Check again in some minutes, when the issuer answers about revocation"
    );

    private static readonly Sentence AskLaterAndStamp = new(
        "Kiểm tra lại khi nơi cấp chứng thư trả lời về trạng thái thu hồi, và đề nghị người ký gắn dấu thời gian",
        "Check again when the issuer answers about revocation, and ask the signer to add a time stamp"
    );

    private static readonly Sentence AskOnline = new(
        "Kiểm tra lại khi có mạng (bỏ --offline), để hỏi nơi cấp chứng thư về trạng thái thu hồi",
        "Check again with a network (without --offline), so that the issuer is asked about revocation"
    );

    private static readonly Sentence AskOnlineAndStamp = new(
        "Kiểm tra lại khi có mạng (bỏ --offline), để hỏi nơi cấp chứng thư về trạng thái thu hồi, và đề nghị người ký gắn dấu thời gian",
        "Check again with a network (without --offline), so that the issuer is asked about revocation, and ask the signer to add a time stamp"
    );

    private static readonly Sentence TellOperator = new(
        "Báo người vận hành nơi kiểm tra cập nhật danh sách tin cậy, rồi kiểm tra lại",
        "Tell those who run this checker to bring its trust list up to date, then check again"
    );

    private static readonly Sentence AskWhoIssued = new(
        "Chưa nên dùng; đề nghị người ký ký lại bằng chứng thư của cơ quan chứng thực được tin cậy",
        "Do not rely on it yet; ask for a signature with a certificate of a trusted authority"
    );

    private static readonly Sentence OrganisationSigns = new(
        "Đề nghị cơ quan, tổ chức ban hành ký bằng chứng thư của chính cơ quan, tổ chức",
        "Ask the issuing organisation to sign with the organisation's own certificate"
    );

    private static readonly Sentence OrganisationSignsAnew = new(
        "Không dùng bản này; đề nghị cơ quan, tổ chức ban hành ký lại bằng chứng thư của chính cơ quan, tổ chức",
        "Do not use this copy; ask the issuing organisation to sign again with the organisation's own certificate"
    );

    private static readonly Sentence FittingCertificate = new(
        "Không dùng bản này; đề nghị người ký ký lại bằng chứng thư được cấp cho việc này",
        "Do not use this copy; ask for a new signature with a certificate that is meant for this"
    );

    private static readonly Sentence ValidCertificate = new(
        "Không dùng bản này; đề nghị ký lại bằng chứng thư còn hiệu lực, có gắn dấu thời gian",
        "Do not use this copy; ask for a new signature with a valid certificate and a time stamp"
    );

    private static readonly Sentence CurrentSoftware = new(
        "Đề nghị người ký ký lại bằng phần mềm ký số theo chuẩn hiện hành",
        "Ask the signer to sign again with software that follows today's standards"
    );

    private static readonly Sentence BringContent = new(
        "Kiểm tra lại, đưa vào cả tệp chữ ký và các tệp được ký",
        "Check again, with the signature and the signed files together"
    );

    private static readonly Sentence ReadSignedPart = new(
        "Chỉ tin phần được ký; phần còn lại của tệp không do người này ký",
        "Trust the signed part only; this signer did not sign the rest of the file"
    );

    private static readonly Sentence WithoutContent = new(
        "Kiểm tra lại chỉ với tệp đã ký; tệp này mang sẵn nội dung, hãy đọc nội dung trong chính tệp",
        "Check again with the signed file alone; it carries its content, so read what it carries"
    );

    private static readonly Sentence ReadWholeValue = new(
        "Đọc trọn giá trị trong phần tử được nêu; nếu một phần mềm hiện giá trị ngắn hơn, đề nghị nơi gửi gửi lại bản gốc",
        "Read the whole value of the element named; if a program shows a shorter one, ask for the original"
    );

    private static readonly FrozenDictionary<string, Sentence> ByCode = Of(
        (
            AskForOriginal,
            [
                FindingCatalogue.EditedAfterSigning,
                FindingCatalogue.SignatureValueWrong,
                FindingCatalogue.ValueUnreadable,
                FindingCatalogue.ByteRangeWrong,
                FindingCatalogue.BytesLeftOut,
                FindingCatalogue.SigningCertificateDiffers,
                FindingCatalogue.ForeignTimestamp,
                FindingCatalogue.ArchivedPartMissing,
                FindingCatalogue.ContainerWrong,
                FindingCatalogue.IdentifierRepeated,
                FindingCatalogue.OtherPartSigned,
                FindingCatalogue.SignatureTakenOut,
                FindingCatalogue.SignedPartMoved,
                FindingCatalogue.EvidenceRecordWrong,
                FindingCatalogue.MemberMisleads,
            ]
        ),
        (
            AskForStamp,
            [
                FindingCatalogue.NoTimestamp,
                FindingCatalogue.TimestampNotValid,
                FindingCatalogue.TimeNotProven,
                FindingCatalogue.ContentStampedLate,
            ]
        ),
        (AskLaterAndStamp, [FindingCatalogue.NoRevocationAndNoTimestamp]),
        (
            AskLater,
            [FindingCatalogue.RevocationUnknown, FindingCatalogue.AuthorityRevocationUnknown]
        ),
        (
            TellOperator,
            [
                FindingCatalogue.TrustNotConfigured,
                FindingCatalogue.TrustListStale,
                FindingCatalogue.TrustListFuture,
            ]
        ),
        (WithoutContent, [FindingCatalogue.ContentNotSigned]),
        (KeepIt, [FindingCatalogue.ContentCarried]),
        (ReadWholeValue, [FindingCatalogue.ValueSplit]),
        (
            AskWhoIssued,
            [
                FindingCatalogue.NotTrusted,
                FindingCatalogue.PathFailed,
                FindingCatalogue.AnchorNotInForce,
            ]
        ),
        (OrganisationSigns, [FindingCatalogue.OrganisationFieldEmpty]),
        (OrganisationSignsAnew, [FindingCatalogue.PersonAsOrganisation]),
        (FittingCertificate, [FindingCatalogue.KindDoesNotFitRole, FindingCatalogue.WrongKeyUsage]),
        (
            ValidCertificate,
            [FindingCatalogue.Expired, FindingCatalogue.NotYetValid, FindingCatalogue.Revoked]
        ),
        (
            CurrentSoftware,
            [
                FindingCatalogue.AttributesWrong,
                FindingCatalogue.NoSigningCertificate,
                FindingCatalogue.BindingMissing,
                FindingCatalogue.WeakCryptography,
                FindingCatalogue.UnknownAlgorithm,
                FindingCatalogue.SeveralSigners,
                FindingCatalogue.ContentInside,
                FindingCatalogue.PropertiesNotSigned,
                FindingCatalogue.LevelTooLow,
            ]
        ),
        (BringContent, [FindingCatalogue.DocumentMissing, FindingCatalogue.ListedFileMissing]),
        (
            ReadSignedPart,
            [
                FindingCatalogue.OnlyPartSigned,
                FindingCatalogue.MemberNotSigned,
                FindingCatalogue.BodyNotSigned,
                FindingCatalogue.ContainerSaysMore,
            ]
        )
    );

    /// <summary>Steps that begin with "do not use this copy".</summary>
    private static readonly HashSet<Sentence> Refusals =
    [
        AskForOriginal,
        OrganisationSignsAnew,
        FittingCertificate,
        ValidCertificate,
    ];

    /// <summary>Findings that ask something of the reader although the signature passed.</summary>
    private static readonly FrozenSet<string> WorthActing = FrozenSet.Create(
        StringComparer.Ordinal,
        FindingCatalogue.OrganisationFieldEmpty,
        FindingCatalogue.OnlyPartSigned,
        FindingCatalogue.MemberNotSigned,
        FindingCatalogue.BodyNotSigned,
        FindingCatalogue.ValueSplit,
        FindingCatalogue.NoTimestamp
    );

    private static FrozenDictionary<string, Sentence> Of(
        params (Sentence Step, string[] Codes)[] steps
    ) =>
        steps
            .SelectMany(step => step.Codes.Select(code => (Code: code, step.Step)))
            .ToFrozenDictionary(pair => pair.Code, pair => pair.Step, StringComparer.Ordinal);
}
