namespace AnTin.Registration.Dossiers;

internal static class RowsInOrder
{
    /// <summary>The rows of one dossier in the order of its list.</summary>
    public static IQueryable<CertificationRequest> OfDossier(
        this IQueryable<CertificationRequest> rows,
        Guid dossierId
    ) => rows.Where(row => row.DossierId == dossierId).OrderBy(row => row.Ordinal);
}
