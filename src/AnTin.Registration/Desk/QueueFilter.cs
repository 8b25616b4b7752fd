using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;

namespace AnTin.Registration.Desk;

/// <summary>What the desk asks of its queue. All null: everything open, by due date. Fit for an address, except nothing personal goes in.</summary>
public sealed record QueueFilter
{
    public DeskShelf Shelf { get; init; } = DeskShelf.Open;

    /// <summary>Any of these; null asks by shelf.</summary>
    public IReadOnlyList<DossierStatus>? Statuses { get; init; }

    /// <summary>See <see cref="Catalogue.ProcedureCode"/>.</summary>
    public string? ProcedureCode { get; init; }

    public IntakeChannel? Channel { get; init; }

    public Bloc? Bloc { get; init; }

    public Guid? OfficerId { get; init; }

    public bool OnlyOverdue { get; init; }

    public bool OnlyWithRevocationLetter { get; init; }

    /// <summary>Words of code, organisation, letter number or receiver, accents forgiven; each begins a word.</summary>
    public string? Text { get; init; }
}
