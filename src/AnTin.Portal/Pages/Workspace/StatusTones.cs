using AnTin.Registration.Dossiers;

namespace AnTin.Portal.Pages.Workspace;

/// <summary>The tint of each status; the words are the registration's.</summary>
public static class StatusTones
{
    public static string Tone(this DossierStatus status) =>
        status switch
        {
            DossierStatus.Draft or DossierStatus.LetterExported or DossierStatus.Withdrawn =>
                "grey",
            DossierStatus.SupplementRequested => "amber",
            DossierStatus.Refused => "red",
            DossierStatus.Settled or DossierStatus.HandedOver => "ok",
            _ => "blue",
        };

    public static string Tone(this RowStatus status) =>
        status switch
        {
            RowStatus.Draft => "grey",
            RowStatus.Refused or RowStatus.Failed => "red",
            RowStatus.Checked or RowStatus.Issued => "ok",
            _ => "blue",
        };
}
