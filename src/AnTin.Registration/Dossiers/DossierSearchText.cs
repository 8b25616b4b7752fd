using AnTin.Platform.Text;

namespace AnTin.Registration.Dossiers;

/// <summary>The folded words by which lists filter dossiers. Begins with a space, so that " word" finds beginnings of words.</summary>
internal static class DossierSearchText
{
    public static void Refresh(Dossier dossier) =>
        dossier.SearchText =
            " "
            + VietnameseText.Fold(
                string.Join(
                    ' ',
                    dossier.Code,
                    dossier.LookupCode,
                    dossier.OrganisationPath,
                    dossier.Letter?.Number,
                    dossier.Receiver?.FullName
                )
            );
}
