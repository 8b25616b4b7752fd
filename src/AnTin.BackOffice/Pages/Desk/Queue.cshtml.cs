using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Platform.Results;
using AnTin.Registration;
using AnTin.Registration.Accounts;
using AnTin.Registration.Contracts;
using AnTin.Registration.Desk;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Excel;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.BackOffice.Pages.Desk;

/// <summary>One queue by due time: filters are the address, acts work on the ticked lines.</summary>
public sealed class QueueModel(
    DeskQueue queue,
    QueueExport export,
    DeskBulk bulk,
    ITexts texts,
    TimeProvider clock
) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public string Queue { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Procedure { get; set; }

    [BindProperty(SupportsGet = true)]
    public IntakeChannel? Channel { get; set; }

    [BindProperty(SupportsGet = true)]
    public Bloc? Bloc { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Overdue { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>Ids of the ticked lines.</summary>
    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public Guid? OfficerId { get; set; }

    public QueueName Name { get; private set; }

    public Page<DossierLine> Lines { get; private set; } = new([], null);

    public int Total { get; private set; }

    public int OverdueCount { get; private set; }

    public IReadOnlyList<Officer> Officers { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool MayAccept => Name is QueueName.Reception && May(AccountRoles.Reception);

    public bool MayAssign =>
        Name is not QueueName.Closed
        && May(AccountRoles.Reception | AccountRoles.Verifier | AccountRoles.Administrator);

    /// <summary>Lists of one status do not repeat it on each line.</summary>
    public bool ShowsStatus => Name is not (QueueName.Reception or QueueName.Approval);

    public bool IsFiltered => Address != new QueueAddress(Name);

    public QueueAddress Address => new(Name, Text, Procedure, Channel, Bloc, Overdue);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        TakeName() ? await ShowAsync(ct) : NotFound();

    public async Task<IActionResult> OnGetExportAsync(CancellationToken ct)
    {
        if (!TakeName())
        {
            return NotFound();
        }

        var workbook = await export.WriteAsync(Actor, Filter(), ct);
        return File(
            workbook.Content,
            NamedFile.MediaType,
            $"{Name.ToString().ToLowerInvariant()}.xlsx"
        );
    }

    public Task<IActionResult> OnPostAcceptAsync(CancellationToken ct) =>
        EachAsync(() => bulk.AcceptAsync(Actor, Chosen, null, ct), "Đã tiếp nhận {0} hồ sơ", ct);

    public Task<IActionResult> OnPostAssignAsync(CancellationToken ct) =>
        EachAsync(
            () => bulk.AssignAsync(Actor, Chosen, OfficerId ?? Guid.Empty, ct),
            "Đã giao {0} hồ sơ",
            ct
        );

    private static Refusal NothingChosen { get; } =
        new("DESK-NOTHING-CHOSEN", new Sentence("Chưa chọn hồ sơ nào", "No dossier was chosen"))
        {
            NextStep = new Sentence(
                "Đánh dấu ở đầu dòng rồi bấm lại.",
                "Tick the lines, then press again."
            ),
        };

    /// <summary>Says how many are done and, by code, which are not and why.</summary>
    private async Task<IActionResult> EachAsync(
        Func<Task<IReadOnlyDictionary<Guid, Result<DossierRef>>>> act,
        string done,
        CancellationToken ct
    )
    {
        if (!TakeName())
        {
            return NotFound();
        }

        await ShowAsync(ct);
        var codes = Lines.Items.ToDictionary(line => line.Id, line => line.LookupCode);
        var answers = await act();
        var count = answers.Values.Count(answer => answer.IsOk);
        if (count > 0)
        {
            this.Say(texts[done, count]);
        }

        if (count > 0 && count == answers.Count)
        {
            return LocalRedirect(Address.Path());
        }

        await ShowAsync(ct);
        return this.Refuse(
            answers.Count == 0 ? [NothingChosen] : Refusals(answers, codes).ToList(),
            null
        );
    }

    private static IEnumerable<Refusal> Refusals(
        IReadOnlyDictionary<Guid, Result<DossierRef>> answers,
        Dictionary<Guid, string> codes
    ) =>
        from answer in answers
        where !answer.Value.IsOk
        let code = codes.GetValueOrDefault(answer.Key, "–")
        from refusal in answer.Value.Refusals
        select refusal with
        {
            Field = null,
            Message = new Sentence(
                $"{code}: {refusal.Message.Vietnamese}",
                $"{code}: {refusal.Message.English}"
            ),
        };

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var filter = Filter();
        Lines = await queue.ListAsync(filter, After, ct);
        Total = await queue.CountAsync(filter, ct);
        OverdueCount = await queue.CountAsync(Name.Filter(Actor) with { OnlyOverdue = true }, ct);
        Officers = MayAssign ? await queue.AssignableAsync(ct) : [];
        return Page();
    }

    private QueueFilter Filter() =>
        Name.Filter(Actor) with
        {
            Text = Text,
            ProcedureCode = Procedure,
            Channel = Channel,
            Bloc = Bloc,
            OnlyOverdue = Overdue,
        };

    private bool TakeName()
    {
        var known = Enum.TryParse<QueueName>(Queue, ignoreCase: true, out var name);
        Name = name;
        return known && Enum.IsDefined(name);
    }
}
