using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;

namespace AnTin.Registration.Desk;

/// <summary>What a GET address of the desk's list says.</summary>
/// <param name="Queue">Which list.</param>
/// <param name="Text">Code, organisation or letter number, accents forgiven.</param>
/// <param name="ProcedureCode">One of <see cref="Catalogue.ProcedureCode"/>.</param>
/// <param name="Overdue">Only what is past its due time.</param>
public sealed record QueueFilter(
    QueueName Queue,
    string? Text = null,
    string? ProcedureCode = null,
    IntakeChannel? Channel = null,
    Bloc? Bloc = null,
    bool Overdue = false
);
