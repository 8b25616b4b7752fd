namespace AnTin.Registration.Dossiers;

/// <summary>Last number given to an organisation on a day. Drawn in the transaction that creates the dossier, so a failure consumes none.</summary>
public sealed class DossierSequence
{
    public required Guid OrganisationId { get; init; }

    public required DateOnly Day { get; init; }

    public int Last { get; set; }
}
