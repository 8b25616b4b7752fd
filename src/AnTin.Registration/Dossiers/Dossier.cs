using AnTin.Registration.Contracts;

namespace AnTin.Registration.Dossiers;

/// <summary>One letter and its rows, filed by one organisation in one procedure. Changed only by acts, each of which leaves a <see cref="DossierEvent"/>.</summary>
public sealed class Dossier
{
    public required Guid Id { get; init; }

    /// <summary>Official code, see <see cref="Values.DossierCode"/>.</summary>
    public required string Code { get; init; }

    /// <summary>Short public code (P-04).</summary>
    public required string LookupCode { get; init; }

    /// <summary>One of <see cref="Catalogue.ProcedureCode"/>.</summary>
    public required string ProcedureCode { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>Path of the organisation on the day of creation.</summary>
    public required string OrganisationPath { get; init; }

    /// <summary>Tree key of the organisation: lists of a superior are ranges of it.</summary>
    public required string TreeKey { get; set; }

    public required Bloc Bloc { get; init; }

    public required Guid CreatedBy { get; init; }

    public DossierStatus Status { get; private set; }

    public DossierShelf Shelf { get; private set; }

    public DeskShelf DeskShelf { get; private set; }

    public IntakeChannel Channel { get; set; }

    /// <summary>"HS ủy quyền": handled by a delegated office.</summary>
    public bool Delegated { get; set; }

    /// <summary>Số lượng YC: the number the letter states.</summary>
    public int DeclaredCount { get; set; }

    /// <summary>Rows in the system; kept by the acts that add and delete them.</summary>
    public int RowCount { get; set; }

    public int AcceptedCount { get; set; }

    public int RefusedCount { get; set; }

    public int IssuedCount { get; set; }

    public ReceiverDetails? Receiver { get; set; }

    public Guid? ReceiverId { get; set; }

    public LetterDetails? Letter { get; set; }

    public LetterState LetterState { get; set; }

    /// <summary>The file attached as request letter.</summary>
    public Guid? LetterFileId { get; set; }

    public string? LetterSignedBy { get; set; }

    /// <summary>The letter does not come from our export: its count was typed by hand and the desk must compare.</summary>
    public bool LetterWrittenByOffice { get; set; }

    /// <summary>The number of requests the attached letter states, read from it or typed.</summary>
    public int? LetterCount { get; set; }

    /// <summary>Digest of the rows when the letter was exported; rows changed since then no longer agree with it.</summary>
    public string? LetterListDigest { get; set; }

    public bool HasRevocationLetter { get; set; }

    public Guid? RevocationLetterFileId { get; set; }

    public string? Note { get; set; }

    /// <summary>Regime of the day of reception; null before.</summary>
    public string? RegimeCode { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    public DateTimeOffset? SubmittedAt { get; set; }

    public DateTimeOffset? ReceivedAt { get; set; }

    /// <summary>Ngày hẹn trả; null before reception and while a supplement is awaited.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Working days that were left when the clock paused (P-14).</summary>
    public int? PausedDaysLeft { get; set; }

    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>Order of the desk's queue: the due time, or the one it would have if it were received when it was submitted.</summary>
    public DateTimeOffset QueueAt { get; set; }

    /// <summary>Chuyên viên xử lý hồ sơ.</summary>
    public Guid? OfficerId { get; set; }

    public string? OfficerName { get; set; }

    public Guid? VerifierId { get; set; }

    public Guid? ApproverId { get; set; }

    /// <summary>Why it was refused or returned.</summary>
    public string? DeskReason { get; set; }

    /// <summary>Folded words by which the desk filters: code, look-up code, path, letter number, receiver.</summary>
    public string SearchText { get; set; } = "";

    /// <summary>Concurrency token: two tabs cannot both change the same version.</summary>
    public int Version { get; set; }

    /// <summary>The one way to change the status; shelves follow it.</summary>
    public void MoveTo(DossierStatus status)
    {
        Status = status;
        Shelf = status.Shelf();
        DeskShelf = status switch
        {
            DossierStatus.Draft or DossierStatus.LetterExported or DossierStatus.Withdrawn =>
                DeskShelf.Hidden,
            _ when status.IsFinal() || status == DossierStatus.HandedOver => DeskShelf.Closed,
            _ => DeskShelf.Open,
        };
    }
}
