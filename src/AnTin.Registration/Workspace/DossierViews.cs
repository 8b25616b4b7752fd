using AnTin.Platform.Results;
using AnTin.Registration.Dossiers;

namespace AnTin.Registration.Workspace;

/// <summary>Makes the view of a dossier from its rows in the database.</summary>
internal static class DossierViews
{
    public static DossierView Of(
        Dossier dossier,
        IReadOnlyList<DossierFile> files,
        IReadOnlyList<DossierEvent> events,
        int toMend,
        string subject,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = dossier.Id,
            Code = dossier.Code,
            LookupCode = dossier.LookupCode,
            ProcedureCode = dossier.ProcedureCode,
            OrganisationPath = dossier.OrganisationPath,
            Status = dossier.Status,
            Channel = dossier.Channel,
            Delegated = dossier.Delegated,
            DeclaredCount = dossier.DeclaredCount,
            RowCount = dossier.RowCount,
            RowsToMend = toMend,
            AcceptedCount = dossier.AcceptedCount,
            RefusedCount = dossier.RefusedCount,
            IssuedCount = dossier.IssuedCount,
            Receiver = dossier.Receiver,
            Letter = dossier.Letter,
            SuggestedSubject = subject,
            LetterState = dossier.LetterState,
            LetterSignedBy = dossier.LetterSignedBy,
            LetterFile = files.FirstOrDefault(file => file.Id == dossier.LetterFileId),
            HasRevocationLetter = dossier.HasRevocationLetter,
            RevocationFile = files.FirstOrDefault(file =>
                file.Id == dossier.RevocationLetterFileId
            ),
            Note = dossier.Note,
            DeskReason = dossier.DeskReason,
            OfficerName = dossier.OfficerName,
            UpdatedAt = dossier.UpdatedAt,
            SubmittedAt = dossier.SubmittedAt,
            ReceivedAt = dossier.ReceivedAt,
            DueAt = dossier.DueAt,
            Overdue = dossier.DueAt is { } due && due < now && !dossier.Status.IsFinal(),
            PausedDaysLeft = dossier.PausedDaysLeft,
            SettledAt = dossier.SettledAt,
            Version = dossier.Version,
            Events =
            [
                .. events.Select(row => new EventView(
                    row.Kind,
                    row.Kind.Words(),
                    row.At,
                    row.ActorName,
                    row.Text
                )),
            ],
            StepsToCome = StepsAfter(dossier.Status),
        };

    private static IReadOnlyList<Sentence> StepsAfter(DossierStatus status)
    {
        Sentence[] steps =
        [
            new("Nộp hồ sơ", "Submit"),
            new("Cục tiếp nhận", "Reception"),
            new("Thẩm định", "Verification"),
            new("Phê duyệt", "Approval"),
            new("Cấp chứng thư số", "Issue of certificates"),
        ];
        var done = status switch
        {
            _ when status.IsFinal() || status == DossierStatus.HandedOver => steps.Length,
            DossierStatus.Approved or DossierStatus.Issuing or DossierStatus.AwaitingHandOver => 4,
            DossierStatus.AwaitingApproval => 3,
            DossierStatus.Received or DossierStatus.UnderVerification => 2,
            DossierStatus.AwaitingReception => 1,
            _ => 0,
        };
        return steps[done..];
    }
}
