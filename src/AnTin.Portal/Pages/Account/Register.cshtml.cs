using System.Text.Json;
using AnTin.DesignSystem.Frame;
using AnTin.Portal.Visitors;
using AnTin.Registration.Accounts;
using AnTin.Registration.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.Portal.Pages.Account;

/// <summary>ĐĂNG KÝ TÀI KHOẢN CƠ QUAN, TỔ CHỨC .</summary>
public sealed class RegisterModel(Register register, OrganisationTree tree, VisitorGate gate)
    : GatedPage(gate)
{
    private const string TypedKey = "register-typed";

    [BindProperty]
    public Fields Input { get; set; } = new();

    public string? OrganisationPath { get; private set; }

    public string? OrganisationError =>
        ModelState.TryGetValue("Input.OrganisationId", out var entry) && entry.Errors.Count > 0
            ? entry.Errors[0].ErrorMessage
            : null;

    public async Task OnGetAsync(Guid? organisation, CancellationToken ct)
    {
        if (TempData.Peek(TypedKey) is string typed)
        {
            Input = JsonSerializer.Deserialize<Fields>(typed) ?? new Fields();
        }
        Input.OrganisationId = organisation ?? Input.OrganisationId;
        await ShowOrganisationAsync(ct);
    }

    /// <summary>Goes to the picker and keeps what was typed, passwords excepted.</summary>
    public IActionResult OnPostChoose()
    {
        TempData[TypedKey] = JsonSerializer.Serialize(
            Input with
            {
                Password = null,
                PasswordAgain = null,
            }
        );
        return Redirect("/account/organisation");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ShowOrganisationAsync(ct);
        // A form with holes is refused below in any case: nobody waits to be told.
        if (Input.IsFilledIn)
        {
            var visitor = await CheckVisitorAsync(ct);
            if (!visitor.IsOk)
            {
                return this.Refuse(visitor.Refusals);
            }
        }
        var done = await register.HandleAsync(
            new Register.Command(
                Input.OrganisationId,
                Input.FullName,
                Input.Phone,
                Input.Mailbox,
                Input.Password,
                Input.PasswordAgain,
                Input.Committed
            ),
            ct
        );
        if (!done.IsOk)
        {
            return this.Refuse(done.Refusals);
        }
        VisitorDone();
        TempData.Remove(TypedKey);
        TempData["mailbox"] = done.Value.Mailbox;
        return Redirect("/account/registered");
    }

    private async Task ShowOrganisationAsync(CancellationToken ct) =>
        OrganisationPath = Input.OrganisationId is { } id ? await tree.PathAsync(id, ct) : null;

    public sealed record Fields
    {
        public Guid? OrganisationId { get; set; }

        public string? FullName { get; set; }

        public string? Phone { get; set; }

        public string? Mailbox { get; set; }

        public string? Password { get; set; }

        public string? PasswordAgain { get; set; }

        public bool Committed { get; set; }

        internal bool IsFilledIn =>
            Committed
            && OrganisationId is not null
            && !string.IsNullOrEmpty(Mailbox)
            && !string.IsNullOrEmpty(Password);
    }
}
