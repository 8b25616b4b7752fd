using AnTin.Registration;
using AnTin.Registration.Certificates;
using AnTin.Registration.Search;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.BackOffice.Pages.Desk.Certificates;

/// <summary>The list of certificates, newest first, or by what was typed.</summary>
public sealed class IndexModel(CertificateSearch certificates, TimeProvider clock) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public CertificateKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public CertificateState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public Page<PublishedCertificate> Lines { get; private set; } = new([], null);

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task OnGetAsync(CancellationToken ct) =>
        Lines = await certificates.ListAsync(
            new CertificateFilter
            {
                Text = Text,
                Kind = Kind,
                State = State,
            },
            After,
            ct
        );

    public string Address(string? after)
    {
        var query = new QueryBuilder();
        if (!string.IsNullOrEmpty(Text))
        {
            query.Add("text", Text);
        }

        if (Kind is { } kind)
        {
            query.Add("kind", kind.ToString());
        }

        if (State is { } state)
        {
            query.Add("state", state.ToString());
        }

        if (after is not null)
        {
            query.Add("after", after);
        }

        return "/desk/certificates" + query.ToQueryString();
    }
}
