using AnTin.CentralSigning.Documents;
using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Platform.Results;
using AnTin.Portal.Subscribers;
using AnTin.Registration.Values;
using AnTin.Signatures.Acts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AnTin.Portal.Pages.My.Sign;

/// <summary>Second step: what the act shows, and its place. The script shows the page; the form alone suffices.</summary>
public sealed class PlaceModel(ReadDocument read, PlaceSignature procedure) : PageModel
{
    /// <summary>Bytes of a picture; a scanned seal has a tenth of it.</summary>
    private const long LargestPicture = 2_000_000;

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

    /// <summary>Code of the act, from the address; unknown ones are the usual one.</summary>
    [BindProperty(SupportsGet = true, Name = "act")]
    public string? Chosen { get; set; }

    [BindProperty]
    public PlaceInput Input { get; set; } = new();

    public SubscriberDocument? Document { get; private set; }

    public string PersonName { get; private set; } = "";

    public SigningAct Act { get; private set; } = ActCatalogue.Find(SignatureWish.UsualAct)!;

    /// <summary>What stands against the act and may be put up with.</summary>
    public IReadOnlyList<Refusal> Bearable { get; private set; } = [];

    public string WordsOfPlace =>
        Input.Place == PlaceInput.Usual
            ? "Đúng chỗ của việc này"
            : Places.FirstOrDefault(place => place.Place.ToString() == Input.Place).Words
                ?? "Nơi khác";

    public static IEnumerable<SelectListItem> CopyForms(ITexts texts) =>
        Enum.GetValues<CopyForm>()
            .Select(form => new SelectListItem(texts.FormOf(form), form.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } refusals)
            return this.Refuse(refusals, prefix: null);
        if (Document!.State == DocumentState.Signed)
            return RedirectToPage("/My/Sign/Done", new { Id });
        Input.Page = Document.Page ?? Document.Pages;
        Input.Place =
            Document.Left is not null ? PlaceInput.Own
            : Act is LeaderAct ? Input.Place
            : PlaceInput.Usual;
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
        if (Input.Picture is { Length: > LargestPicture })
            return this.Refuse([DocumentRefusals.PictureTooLarge()]);
        var pages = await read.PagesAsync(User.Subscriber(), Id, ct);
        if (!pages.IsOk)
            return this.Refuse(pages.Refusals, prefix: null);
        if (!string.IsNullOrWhiteSpace(Input.Date) && !VietnameseDate.TryParse(Input.Date, out _))
            return this.Refuse([DocumentRefusals.NoSuchDate()]);
        var wish = await WishAsync(ct);
        if (Act.IsSeen && Input.Place != PlaceInput.Usual)
        {
            if (Input.Page is not { } number || number < 1 || number > pages.Value.Count)
                return this.Refuse([DocumentRefusals.NoSuchPage(pages.Value.Count)]);
            wish = wish with { Place = Input.On(number, pages.Value[number - 1]) };
        }

        var placed = await procedure.PlaceAsync(User.Subscriber(), Id, wish, ct);
        if (placed.IsOk)
            return RedirectToPage("/My/Sign/Confirm", new { Id });
        Bearable = [.. placed.Refusals.Where(one => ActRefusals.CodeOf(one) is not null)];
        return this.Refuse(placed.Refusals);
    }

    private async Task<SignatureWish> WishAsync(CancellationToken ct)
    {
        using var picture = new MemoryStream();
        if (Act.Takes.HasFlag(ActInputs.Picture) && Input.Picture is { } file)
            await file.CopyToAsync(picture, ct);
        return new SignatureWish
        {
            Act = Act.Code,
            Picture = picture.ToArray(),
            Comment = Input.Comment,
            Number = Input.Number,
            Date = VietnameseDate.TryParse(Input.Date, out var date) ? date : null,
            Copy = Act.Takes.HasFlag(ActInputs.CopyForm) ? Input.Copy : null,
            Despite = Input.Despite,
        };
    }

    private async Task<IReadOnlyList<Refusal>?> LoadAsync(CancellationToken ct)
    {
        var found = await read.FindAsync(User.Subscriber(), Id, ct);
        if (!found.IsOk)
            return found.Refusals;
        Document = found.Value.Document;
        PersonName = found.Value.Credential.PersonName;
        Act =
            PdfSigning.ActsOf(found.Value.Credential).FirstOrDefault(act => act.Code == Chosen)
            ?? PdfSigning.UsualOf(found.Value.Credential);
        return null;
    }
}
