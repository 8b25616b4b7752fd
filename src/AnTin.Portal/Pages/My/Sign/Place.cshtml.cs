using AnTin.CentralSigning.Documents;
using AnTin.DesignSystem.Frame;
using AnTin.Platform.Results;
using AnTin.Portal.Subscribers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages.My.Sign;

/// <summary>Second step: the place. The script shows the page; the form alone suffices.</summary>
public sealed class PlaceModel(ReadDocument read, PlaceSignature act) : PageModel
{
    public static IReadOnlyList<(NamedPlace Place, string Words)> Places { get; } =
    [
        (NamedPlace.TopLeft, "Trên, bên trái"),
        (NamedPlace.TopCentre, "Trên, ở giữa"),
        (NamedPlace.TopRight, "Trên, bên phải"),
        (NamedPlace.MiddleLeft, "Giữa trang, bên trái"),
        (NamedPlace.Middle, "Chính giữa trang"),
        (NamedPlace.MiddleRight, "Giữa trang, bên phải"),
        (NamedPlace.BottomLeft, "Dưới, bên trái"),
        (NamedPlace.BottomCentre, "Dưới, ở giữa"),
        (NamedPlace.BottomRight, "Dưới, bên phải"),
    ];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PlaceInput Input { get; set; } = new();

    public SubscriberDocument? Document { get; private set; }

    public string PersonName { get; private set; } = "";

    public string WordsOfPlace =>
        Places.FirstOrDefault(place => place.Place.ToString() == Input.Place).Words ?? "Nơi khác";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } refusals)
            return this.Refuse(refusals, prefix: null);
        if (Document!.State == DocumentState.Signed)
            return RedirectToPage("/My/Sign/Done", new { Id });
        Input.Page = Document.Page ?? Document.Pages;
        if (Document.Page is not null)
            Input.Place = PlaceInput.Own;
        Input.Left = Document.Left;
        Input.Bottom = Document.Bottom;
        Input.Width = Document.Width ?? SignaturePlace.UsualWidth;
        Input.Height = Document.Height ?? SignaturePlace.UsualHeight;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } refusals)
            return this.Refuse(refusals, prefix: null);
        var pages = await read.PagesAsync(User.Subscriber(), Id, ct);
        if (!pages.IsOk)
            return this.Refuse(pages.Refusals, prefix: null);
        if (Input.Page is not { } number || number < 1 || number > pages.Value.Count)
            return this.Refuse([DocumentRefusals.NoSuchPage(pages.Value.Count)]);
        var place = Input.On(number, pages.Value[number - 1]);
        var placed = await act.PlaceAsync(User.Subscriber(), Id, place, ct);
        return placed.IsOk
            ? RedirectToPage("/My/Sign/Confirm", new { Id })
            : this.Refuse(placed.Refusals);
    }

    private async Task<IReadOnlyList<Refusal>?> LoadAsync(CancellationToken ct)
    {
        var found = await read.FindAsync(User.Subscriber(), Id, ct);
        if (!found.IsOk)
            return found.Refusals;
        Document = found.Value.Document;
        PersonName = found.Value.Credential.PersonName;
        return null;
    }
}
