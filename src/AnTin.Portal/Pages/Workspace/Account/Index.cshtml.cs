using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Registration.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.Portal.Pages.Workspace.Account;

/// <summary>QUẢN TRỊ: who may act for the organisation; the owner invites (P-02, R-187).</summary>
public sealed class AccountModel(MemberReader members, InviteMember invite, ITexts texts)
    : WorkspacePage
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    public IReadOnlyList<MemberView> Members { get; private set; } = [];

    public bool MayInvite => Actor.Has(AccountRoles.Owner);

    public async Task OnGetAsync(CancellationToken ct) =>
        Members = await members.ListAsync(Actor, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var done = await invite.HandleAsync(
            new InviteMember.Command(Actor, Input.FullName, Input.Phone, Input.Mailbox),
            ct
        );
        if (!done.IsOk)
        {
            await OnGetAsync(ct);
            return this.Refuse(done.Refusals);
        }
        this.Say(texts["Đã gửi lời mời tới {0}", done.Value.Mailbox]);
        return Redirect("/workspace/account");
    }

    public sealed class Fields
    {
        public string? FullName { get; set; }

        public string? Phone { get; set; }

        public string? Mailbox { get; set; }
    }
}
