using AnTin.Registration.Dossiers;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>What a change of rows does to a letter that was exported or attached before.</summary>
internal static class DossierLetters
{
    /// <summary>The exported letter no longer lists the rows; submission will say so unless it is exported again.</summary>
    public static void Outdate(Dossier dossier)
    {
        if (dossier.LetterListDigest is not null)
        {
            dossier.LetterListDigest = null;
        }

        if (dossier.Status == DossierStatus.LetterExported)
        {
            dossier.MoveTo(DossierStatus.Draft);
        }
    }
}
