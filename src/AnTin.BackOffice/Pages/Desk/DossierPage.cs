using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Registration.Accounts;
using AnTin.Registration.Desk;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Procedures;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.BackOffice.Pages.Desk;

/// <summary>A page about one dossier: loads it for the officer, or is not found.</summary>
public abstract class DossierPage(DeskDossierReader dossiers) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version the officer was looking at; null when the form did not say, and the act is then refused.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public DeskDossierView View { get; private set; } = null!;

    public Dossier Dossier => View.Dossier;

    public ProcedureCard Card => ProcedureCards.Of(Dossier.ProcedureCode);

    /// <summary>The list in which the dossier stands: the first step of the trail, the entry of the bar.</summary>
    public QueueName List => QueueNames.Holding(Dossier.Status);

    public string ListPath => new QueueAddress(List).Path();

    public Crumb ListCrumb(ITexts texts) => new(texts[List.Words()], ListPath);

    protected DeskDossierReader Dossiers => dossiers;

    /// <summary>The page of an act: 403 for whose act it is not, 404 when it is nobody's in the dossier's status.</summary>
    protected async Task<IActionResult> PageOfActAsync(
        Func<DossierStatus, AccountRoles> mayBeDoneBy,
        CancellationToken ct
    )
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return mayBeDoneBy(Dossier.Status) switch
        {
            AccountRoles.None => NotFound(),
            var roles when May(roles) => Page(),
            _ => StatusCode(StatusCodes.Status403Forbidden),
        };
    }

    protected virtual async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await dossiers.FindAsync(Actor, Id, ct) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
