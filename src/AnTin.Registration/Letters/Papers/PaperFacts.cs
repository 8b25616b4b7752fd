using System.Globalization;
using AnTin.Platform.Time;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Organisations;
using AnTin.Registration.Values;

namespace AnTin.Registration.Letters.Papers;

/// <summary>What the papers of one dossier are made of.</summary>
/// <param name="Dossier">As it is now.</param>
/// <param name="Events">Its timeline, oldest first.</param>
/// <param name="Remarks">A line for every row that the desk remarked on.</param>
/// <param name="OrganisationAddress">Of the organisation that sent it.</param>
/// <param name="Regime">Under which it was received; null before.</param>
/// <param name="Settings">Addresses and the telephone.</param>
internal sealed record PaperFacts(
    Dossier Dossier,
    IReadOnlyList<DossierEvent> Events,
    IReadOnlyList<string> Remarks,
    string? OrganisationAddress,
    RegimeContent? Regime,
    RegistrationSettings Settings
)
{
    /// <summary>When what the paper tells of happened.</summary>
    public DateTimeOffset? At(PaperKind kind) => Event(kind)?.At;

    public SubmissionPaper? Submission() =>
        Event(PaperKind.Submission) is { } sent
            ? new SubmissionPaper
            {
                Date = VietnamTime.DateOf(sent.At),
                DossierCode = Dossier.Code,
                LookupCode = Dossier.LookupCode,
                LookupAddress = LookupAddress,
                Applicant = Applicant,
                Request = Request,
                Parts = Parts,
                Count = Dossier.RowCount,
                SubmittedAt = sent.At,
            }
            : null;

    /// <summary>None while the clock stands: the day of the result is then unknown.</summary>
    public ReceptionPaper? Reception() =>
        Event(PaperKind.Reception) is { } received
        && Dossier is { ReceivedAt: { } receivedAt, DueAt: { } dueAt }
            ? new ReceptionPaper
            {
                Date = VietnamTime.DateOf(received.At),
                DossierCode = Dossier.Code,
                LookupCode = Dossier.LookupCode,
                LookupAddress = LookupAddress,
                Applicant = Applicant,
                Request = Request,
                Officer = Dossier.OfficerName ?? received.ActorName,
                Parts = Parts,
                Count = Dossier.RowCount,
                Deadline = Deadline,
                ReceivedAt = receivedAt,
                DueAt = dueAt,
                ResultChannel = "trên Cổng dịch vụ công trực tuyến và qua thư điện tử công vụ",
            }
            : null;

    public SupplementPaper? Supplement() =>
        Event(PaperKind.Supplement) is { } asked
            ? new SupplementPaper
            {
                Date = VietnamTime.DateOf(asked.At),
                DossierCode = Dossier.Code,
                LookupCode = Dossier.LookupCode,
                LookupAddress = LookupAddress,
                Applicant = Applicant,
                Request = Request,
                Officer = asked.ActorName,
                Wants = Remarks.Count > 0 ? Remarks : [asked.Text ?? ""],
                Reason = asked.Text ?? "",
                Contact = $"{asked.ActorName}, điện thoại {Settings.SupportPhone}",
            }
            : null;

    public RefusalPaper? Refusal() =>
        Event(PaperKind.Refusal) is { } refused
            ? new RefusalPaper
            {
                Date = VietnamTime.DateOf(refused.At),
                DossierCode = Dossier.Code,
                LookupCode = Dossier.LookupCode,
                LookupAddress = LookupAddress,
                Applicant = Applicant,
                Request = Request,
                Officer = refused.ActorName,
                Reason = refused.Text ?? "",
                NextStep = "sửa theo lý do nêu trên, sao chép thành hồ sơ mới trên cổng và nộp lại",
            }
            : null;

    private DossierEvent? Event(PaperKind kind) =>
        Events.LastOrDefault(entry =>
            kind switch
            {
                PaperKind.Submission => entry.Kind
                    is DossierEventKind.Submitted
                        or DossierEventKind.Resubmitted,
                PaperKind.Reception => entry.Kind == DossierEventKind.Received,
                PaperKind.Supplement => entry.Kind == DossierEventKind.SupplementRequested,
                _ => entry.Kind == DossierEventKind.Refused,
            }
        );

    private Uri LookupAddress => new(Settings.PortalAddress, $"lookup?code={Dossier.LookupCode}");

    private string Request => Dossier.Letter?.Subject ?? "";

    private PaperApplicant Applicant
    {
        get
        {
            var receiver = Dossier.Receiver;
            return new PaperApplicant(
                OrganisationPath.Levels(Dossier.OrganisationPath) is [.., var name] ? name : "",
                string.IsNullOrWhiteSpace(OrganisationAddress)
                    ? ReceiverAddress
                    : OrganisationAddress,
                receiver is null
                    ? ""
                    : MobileNumber.OrNull(receiver.Phone)?.National ?? receiver.Phone,
                receiver?.Mailbox ?? "",
                receiver?.FullName ?? ""
            );
        }
    }

    private string ReceiverAddress =>
        Dossier.Receiver is { } receiver
            ? string.Join(
                ", ",
                new[]
                {
                    receiver.Street,
                    receiver.Commune,
                    receiver.District,
                    receiver.Province,
                }.Where(part => !string.IsNullOrWhiteSpace(part))
            )
            : "";

    private IReadOnlyList<string> Parts =>
        [
            Dossier.Letter is { } letter
                ? $"Văn bản đề nghị số {letter.Number}{(letter.IssuedOn is { } day ? $" ngày {VietnamTime.Format(day)}" : "")}"
                : "Văn bản đề nghị",
            string.Create(CultureInfo.InvariantCulture, $"Danh sách {Dossier.RowCount:00} yêu cầu"),
            .. Dossier.HasRevocationLetter ? (string[])["Công văn thu hồi"] : [],
        ];

    private string Deadline =>
        Regime is null
            ? "theo quy định"
            : Dossier.ProcedureCode switch
            {
                ProcedureCode.RevokeCertificate =>
                    $"{Regime.RevokeHours} giờ kể từ khi nhận hồ sơ hợp lệ",
                ProcedureCode.RenewOrAmendCertificate => WorkingDays(Regime.RenewWorkingDays),
                ProcedureCode.RestoreKeyDevice => WorkingDays(Regime.RestoreWorkingDays),
                _ => WorkingDays(Regime.IssueWorkingDays),
            };

    private static string WorkingDays(int days) =>
        $"{days} ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ";
}
