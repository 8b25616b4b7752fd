using System.Linq.Expressions;
using AnTin.Registration.Contracts;

namespace AnTin.Registration.Dossiers;

/// <summary>One line of a list of dossiers: the columns of "Hồ sơ đi", "Hồ sơ đã nộp" and the desk's queue.</summary>
public sealed record DossierLine
{
    public required Guid Id { get; init; }

    public required string Code { get; init; }

    public required string LookupCode { get; init; }

    /// <summary>"CMCTSCN".</summary>
    public required string ProcedureCode { get; init; }

    public required string OrganisationPath { get; init; }

    public required Bloc Bloc { get; init; }

    public required IntakeChannel Channel { get; init; }

    public required DossierStatus Status { get; init; }

    /// <summary>Its number is "Số văn bản".</summary>
    public required LetterDetails? Letter { get; init; }

    /// <summary>Số lượng yêu cầu theo VB.</summary>
    public required int DeclaredCount { get; init; }

    /// <summary>Số lượng yêu cầu HS.</summary>
    public required int RowCount { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Ngày tiếp nhận.</summary>
    public required DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Ngày hẹn trả.</summary>
    public required DateTimeOffset? DueAt { get; init; }

    public required DateTimeOffset QueueAt { get; init; }

    public required string? OfficerName { get; init; }

    public required bool HasRevocationLetter { get; init; }

    public required LetterState LetterState { get; init; }

    public required bool LetterWrittenByOffice { get; init; }

    public required int Version { get; init; }

    internal static Expression<Func<Dossier, DossierLine>> Of { get; } =
        dossier => new DossierLine
        {
            Id = dossier.Id,
            Code = dossier.Code,
            LookupCode = dossier.LookupCode,
            ProcedureCode = dossier.ProcedureCode,
            OrganisationPath = dossier.OrganisationPath,
            Bloc = dossier.Bloc,
            Channel = dossier.Channel,
            Status = dossier.Status,
            Letter = dossier.Letter,
            DeclaredCount = dossier.DeclaredCount,
            RowCount = dossier.RowCount,
            CreatedAt = dossier.CreatedAt,
            SubmittedAt = dossier.SubmittedAt,
            ReceivedAt = dossier.ReceivedAt,
            DueAt = dossier.DueAt,
            QueueAt = dossier.QueueAt,
            OfficerName = dossier.OfficerName,
            HasRevocationLetter = dossier.HasRevocationLetter,
            LetterState = dossier.LetterState,
            LetterWrittenByOffice = dossier.LetterWrittenByOffice,
            Version = dossier.Version,
        };
}
