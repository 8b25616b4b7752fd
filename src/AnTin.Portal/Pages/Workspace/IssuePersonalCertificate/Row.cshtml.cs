using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Platform.Results;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Registration.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AnTin.Portal.Pages.Workspace.IssuePersonalCertificate;

/// <summary>One person: the form “Thuê bao cá nhân”, in its order .</summary>
public sealed class RowModel(
    DossierReader dossiers,
    FormChoices choices,
    SaveRow save,
    ITexts texts
) : DossierPage(dossiers)
{
    [BindProperty(SupportsGet = true)]
    public Guid? RowId { get; set; }

    [BindProperty]
    public RowInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Provinces { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Carriers { get; } = FormChoices.Carriers();

    public IReadOnlyList<SelectListItem> Custodies =>
        [
            new(
                texts["Ký số tập trung (RSSP): ký trên trang web bằng mã PIN, không cần thiết bị"],
                RowInput.Central
            ),
            new(texts["USB Token"], RowInput.Token),
            new("SIM PKI", RowInput.SimPki),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await ShowChoicesAsync(ct);
        if (RowId is not { } id)
        {
            Input.Organisation = Organisations.Count > 0 ? Organisations[0].Value : "";
            return Page();
        }
        if (await Dossiers.RowAsync(Actor, Id, id, ct) is not { } row)
        {
            return NotFound();
        }
        Input = RowInput.Of(row);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(bool another, CancellationToken ct)
    {
        var done = await save.HandleAsync(
            new SaveRow.Command(Actor, Id, Version, RowId, Input.ToForm()),
            ct
        );
        if (!done.IsOk)
        {
            await ShowChoicesAsync(ct);
            return this.Refuse(done.Refusals.Select(AtItsField));
        }
        this.Say(
            done.Value.Warnings.Count == 0
                ? texts["Đã lưu {0}", Input.FullName]
                : texts["Đã lưu {0}. Lưu ý: {1}", Input.FullName, texts.Of(done.Value.Warnings[0])]
        );
        return Redirect(another ? $"{Home}/rows/edit" : $"{Home}/rows");
    }

    // The form asks for the organisation and the device once each; the rules name the columns of the list.
    private static Refusal AtItsField(Refusal refusal) =>
        refusal.Field switch
        {
            { } field when field.StartsWith("Level", StringComparison.Ordinal) => refusal with
            {
                Field = nameof(RowInput.Organisation),
            },
            RowField.Central => refusal with { Field = nameof(RowInput.Custody) },
            _ => refusal,
        };

    private async Task ShowChoicesAsync(CancellationToken ct)
    {
        Organisations = await choices.OrganisationsAsync(Actor, ct);
        Provinces = await choices.ProvincesAsync(ct);
    }
}
