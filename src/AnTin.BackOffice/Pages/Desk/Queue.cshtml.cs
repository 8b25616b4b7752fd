using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Platform.Results;
using AnTin.Registration;
using AnTin.Registration.Contracts;
using AnTin.Registration.Desk;
using AnTin.Registration.Dossiers;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.BackOffice.Pages.Desk;

/// <summary>One queue by due time: filters are the address, acts work on the ticked lines.</summary>
public sealed class QueueModel(DeskQueue queue, DeskBulk bulk, ITexts texts, TimeProvider clock)
    : DeskPage
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

    public QueueAddress Address => new(Name, Text, Procedure, Channel, Bloc, Overdue);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        TakeName() ? await ShowAsync(ct) : NotFound();

    public async Task<IActionResult> OnGetExportAsync(CancellationToken ct) =>
        TakeName()
            ? File(
                QueueWorkbook.Write(await queue.AllAsync(Actor, Filter(), ct)),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                $"{Name.ToString().ToLowerInvariant()}.xlsx"
            )
            : NotFound();

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken ct) =>
        await TellAsync(
            await bulk.AcceptAsync(Actor, Chosen, null, ct),
            "Đã tiếp nhận {0} hồ sơ",
            ct
        );

    public async Task<IActionResult> OnPostAssignAsync(CancellationToken ct) =>
        await TellAsync(
            await bulk.AssignAsync(Actor, Chosen, OfficerId ?? Guid.Empty, ct),
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

    private async Task<IActionResult> TellAsync(
        IReadOnlyDictionary<Guid, Result<DossierRef>> answers,
        string done,
        CancellationToken ct
    )
    {
        if (!TakeName())
        {
            return NotFound();
        }

        var refusals = answers
            .Values.Where(answer => !answer.IsOk)
            .SelectMany(answer => answer.Refusals)
            .DistinctBy(refusal => refusal.Code, StringComparer.Ordinal)
            .Select(refusal => refusal with { Field = null })
            .ToList();
        if (answers.Count == 0)
        {
            refusals.Add(NothingChosen);
        }

        if (refusals.Count > 0)
        {
            await ShowAsync(ct);
            return this.Refuse(refusals, null);
        }

        this.Say(texts[done, answers.Count]);
        return LocalRedirect(Address.Path());
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var filter = Filter();
        Lines = await queue.ListAsync(filter, After, ct);
        Total = await queue.CountAsync(filter, ct);
        OverdueCount = await queue.CountAsync(Name.Filter(Actor) with { OnlyOverdue = true }, ct);
        Officers = await queue.OfficersAsync(ct);
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
