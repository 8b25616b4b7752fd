using AnTin.Registration.Dossiers;

namespace AnTin.Registration.Excel;

/// <param name="Added">Rows that are new in the dossier.</param>
/// <param name="Mended">Rows that stood there and were written again.</param>
/// <param name="Left">Rows of the workbook that were not taken.</param>
/// <param name="Dossier">After the act.</param>
public sealed record ImportDone(int Added, int Mended, int Left, DossierRef Dossier);
