using AnTin.Platform.Results;
using AnTin.Registration.Dossiers;

namespace AnTin.Registration.Workspace;

/// <summary>One dossier as its own organisation may see it.</summary>
public sealed record DossierView
{
    public required Guid Id { get; init; }

    public required string Code { get; init; }

    public required string LookupCode { get; init; }

    public required string ProcedureCode { get; init; }

    public required string OrganisationPath { get; init; }

    public required DossierStatus Status { get; init; }

    public required IntakeChannel Channel { get; init; }

    public required bool Delegated { get; init; }

    public required int DeclaredCount { get; init; }

    public required int RowCount { get; init; }

    /// <summary>Rows not checked yet, or sent back with a remark.</summary>
    public required int RowsToMend { get; init; }

    public required int AcceptedCount { get; init; }

    public required int RefusedCount { get; init; }

    public required int IssuedCount { get; init; }

    public required ReceiverDetails? Receiver { get; init; }

    public required LetterDetails? Letter { get; init; }

    /// <summary>Trích yếu that the regime in force asks for.</summary>
    public required string SuggestedSubject { get; init; }

    public required LetterState LetterState { get; init; }

    public required string? LetterSignedBy { get; init; }

    public required DossierFile? LetterFile { get; init; }

    public required bool HasRevocationLetter { get; init; }

    public required DossierFile? RevocationFile { get; init; }

    public required string? Note { get; init; }

    public required string? DeskReason { get; init; }

    public required string? OfficerName { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required DateTimeOffset? SubmittedAt { get; init; }

    public required DateTimeOffset? ReceivedAt { get; init; }

    public required DateTimeOffset? DueAt { get; init; }

    public required bool Overdue { get; init; }

    public required int? PausedDaysLeft { get; init; }

    public required DateTimeOffset? SettledAt { get; init; }

    public required int Version { get; init; }

    public required IReadOnlyList<EventView> Events { get; init; }

    /// <summary>What still has to happen, in order.</summary>
    public required IReadOnlyList<Sentence> StepsToCome { get; init; }
}
