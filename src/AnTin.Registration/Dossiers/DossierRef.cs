namespace AnTin.Registration.Dossiers;

/// <summary>What a page needs after an act: where to go, and the version its next act must name.</summary>
public sealed record DossierRef(
    Guid Id,
    string Code,
    string LookupCode,
    DossierStatus Status,
    int Version
)
{
    internal static DossierRef Of(Dossier dossier) =>
        new(dossier.Id, dossier.Code, dossier.LookupCode, dossier.Status, dossier.Version);
}
