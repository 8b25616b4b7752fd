using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages.Account;

public sealed class RegisteredModel : PageModel
{
    public string? Mailbox { get; private set; }

    public void OnGet() => Mailbox = TempData.Peek("mailbox") as string;
}
