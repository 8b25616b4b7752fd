namespace AnTin.Registration.Catalogue;

/// <summary>
/// The law in force on a day, as data (P-01). A dossier keeps the regime of the day it was received,
/// so old dossiers end under the rules they began with (Decree 68/2024 Art. 42).
/// </summary>
public sealed class Regime
{
    /// <summary>"TT185-2019", "ND68-2024".</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    public required DateOnly EffectiveFrom { get; set; }

    public DateOnly? EffectiveTo { get; set; }

    /// <summary>JSON of <see cref="RegimeContent"/>.</summary>
    public required string Content { get; set; }
}
