using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Contracts;
using AnTin.Registration.Desk;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.BackOffice.Pages.Desk.Dossiers;

/// <summary>One dossier: what the officer may do now stands first, the rows and the evidence below.</summary>
public sealed partial class ShowModel(
    DeskDossierReader dossiers,
    Accept accept,
    VerifyRows verify,
    SendToApprover sendToApprover,
    ReturnToVerifier returnToVerifier,
    Approve approve,
    ReopenFailedRows reopen,
    HandOver handOver,
    Assign assign,
    DeskQueue queue,
    IOfficerPasskeys passkeys,
    IOfficerTokens tokens,
    ITexts texts,
    TimeProvider clock
) : DossierPage(dossiers)
{
    private const int PageSize = 50;

    private Dictionary<Guid, string>? decisions;
    private Dictionary<Guid, string>? reasons;

    [BindProperty(SupportsGet = true)]
    public int From { get; set; } = 1;

    /// <summary>The page of rows to show once the decisions of this one are saved.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Then { get; set; }

    /// <summary>Row id to "accept" or "refuse", as sent.</summary>
    public IReadOnlyDictionary<Guid, string> Decision =>
        decisions ??= RowFields.Shown(Request, nameof(Decision));

    /// <summary>Row id to reason, as sent.</summary>
    public IReadOnlyDictionary<Guid, string> Reason =>
        reasons ??= RowFields.Shown(Request, nameof(Reason));

    [BindProperty]
    public string? Pin { get; set; }

    [BindProperty]
    public string? ReturnReason { get; set; }

    [BindProperty]
    public string? NoticeNumber { get; set; }

    [BindProperty]
    public Guid? OfficerId { get; set; }

    /// <summary>To whom the dossier may be given; empty where this officer may not give it.</summary>
    public IReadOnlyList<Officer> Officers { get; private set; } = [];

    /// <summary>The page of rows from <see cref="From"/> on.</summary>
    public IReadOnlyList<CertificationRequest> Rows => [.. View.Rows.Skip(From - 1).Take(PageSize)];

    public int? Previous => From > 1 ? Math.Max(1, From - PageSize) : null;

    public int? Next => From <= View.Rows.Count - PageSize ? From + PageSize : null;

    public int Undecided => View.Rows.Count(IsUndecided);

    /// <summary>The timeline of the dossier; what happened to single rows stands at the rows.</summary>
    public IEnumerable<DossierEvent> Timeline =>
        View.Events.Where(happened => happened.RequestId is null);

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool MayVerify =>
        May(AccountRoles.Verifier)
        && IsOpenForDecisions
        && View.FourEyes is null
        && TokenQuestion is null;

    public bool MayApprove =>
        May(AccountRoles.Approver)
        && Dossier.Status == DossierStatus.AwaitingApproval
        && View.FourEyes is null
        && TokenQuestion is null;

    public bool MayAssign =>
        !Dossier.Status.IsFinal()
        && May(AccountRoles.Reception | AccountRoles.Verifier | AccountRoles.Administrator);

    public bool MayGiveTokens =>
        May(AccountRoles.CaOperator | AccountRoles.Verifier) && IsOpenForDecisions;

    private bool IsOpenForDecisions =>
        Dossier.Status is DossierStatus.Received or DossierStatus.UnderVerification;

    public static bool IsUndecided(CertificationRequest row) =>
        row.Status is RowStatus.Draft or RowStatus.Checked;

    /// <summary>A row can be decided, or decided otherwise, until its certificate is ordered.</summary>
    public static bool IsOpen(CertificationRequest row) =>
        IsUndecided(row) || row.Status is RowStatus.Accepted or RowStatus.Refused;

    /// <summary>"accept", "refuse" or null: what was typed, else what is stored.</summary>
    public string? TypedDecision(CertificationRequest row) =>
        Decision.GetValueOrDefault(row.Id)
        ?? row.Status switch
        {
            RowStatus.Accepted => "accept",
            RowStatus.Refused => "refuse",
            _ => null,
        };

    public string? TypedReason(CertificationRequest row) =>
        Reason.GetValueOrDefault(row.Id) ?? row.Remark;

    /// <summary>The fields on which the population database disagrees, in the reader's words.</summary>
    public string PopulationFields(CertificationRequest row) =>
        string.Join(
            ", ",
            (row.PopulationFields ?? "")
                .Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(field => texts.Of(RowField.Label(field)))
        );

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetFileAsync(Guid file, CancellationToken ct) =>
        await Dossiers.FileAsync(Actor, file, ct) is { } found
            ? File(found.Content, found.File.MediaType, found.File.Name)
            : NotFound();

    public Task<IActionResult> OnPostAcceptAsync(CancellationToken ct) =>
        DoAsync(
            accept.HandleAsync(new Accept.Command(Actor, Id, Version), ct),
            "Đã tiếp nhận hồ sơ, đồng hồ bắt đầu chạy",
            ct
        );

    public Task<IActionResult> OnPostDecideAsync(CancellationToken ct) =>
        DoAsync(
            verify.HandleAsync(new VerifyRows.Command(Actor, Id, Version, Typed()), ct),
            "Đã lưu quyết định",
            ct,
            AtRow
        );

    public async Task<IActionResult> OnPostAcceptRestAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var typed = Typed();
        var decided = typed.Select(decision => decision.RowId).ToHashSet();
        typed.AddRange(
            View.Rows.Where(row => IsUndecided(row) && !decided.Contains(row.Id))
                .Select(row => new RowDecision(row.Id, Accept: true))
        );

        return await DoAsync(
            verify.HandleAsync(new VerifyRows.Command(Actor, Id, Version, typed), ct),
            "Đã chấp thuận các dòng còn lại",
            ct,
            AtRow
        );
    }

    public Task<IActionResult> OnPostSendAsync(CancellationToken ct) =>
        DoAsync(
            sendToApprover.HandleAsync(new SendToApprover.Command(Actor, Id, Version, Key), ct),
            "Đã ký và trình phê duyệt",
            ct
        );

    public Task<IActionResult> OnPostReturnAsync(CancellationToken ct) =>
        DoAsync(
            returnToVerifier.HandleAsync(
                new ReturnToVerifier.Command(Actor, Id, Version, ReturnReason),
                ct
            ),
            "Đã trả hồ sơ về bước thẩm định",
            ct,
            field => field == "Reason" ? nameof(ReturnReason) : field
        );

    public Task<IActionResult> OnPostApproveAsync(CancellationToken ct) =>
        DoAsync(
            approve.HandleAsync(
                new Approve.Command(
                    Actor,
                    Id,
                    Version,
                    Key,
                    RowFields.Whole(Request, nameof(Reason))
                ),
                ct
            ),
            "Đã ký phê duyệt; hệ thống đang cấp chứng thư",
            ct
        );

    public Task<IActionResult> OnPostHandOverAsync(CancellationToken ct) =>
        DoAsync(
            handOver.HandleAsync(new HandOver.Command(Actor, Id, Version, NoticeNumber), ct),
            "Đã ghi nhận bàn giao; chứng thư trên thiết bị có hiệu lực",
            ct
        );

    public Task<IActionResult> OnPostReopenAsync(CancellationToken ct) =>
        DoAsync(
            reopen.HandleAsync(new ReopenFailedRows.Command(Actor, Id, Version), ct),
            "Đã mở lại các dòng lỗi để thẩm định",
            ct
        );

    public Task<IActionResult> OnPostAssignAsync(CancellationToken ct) =>
        DoAsync(
            assign.HandleAsync(new Assign.Command(Actor, Id, Version, OfficerId ?? Guid.Empty), ct),
            "Đã giao hồ sơ",
            ct
        );

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await base.LoadAsync(ct))
        {
            return false;
        }

        From = Math.Clamp(From, 1, Math.Max(1, View.Rows.Count));
        Officers = MayAssign ? await queue.AssignableAsync(ct) : [];
        await LoadPasskeysAsync(ct);
        return true;
    }

    /// <summary>
    /// The verifier's decisions, two for one row included. What is neither yes nor no counts for no row: the act refuses
    /// both, because a lost decision would be shown as saved.
    /// </summary>
    private List<RowDecision> Typed() =>
        [
            .. RowFields
                .Read(Request, nameof(Decision))
                .Select(sent => new RowDecision(
                    sent.Value is "accept" or "refuse" ? sent.Row : Guid.Empty,
                    sent.Value == "accept",
                    Reason.GetValueOrDefault(sent.Row)
                )),
        ];

    /// <summary>What is wrong with a row ("Rows[12].BirthDate") stands where the officer decides it.</summary>
    private string? AtRow(string? field) =>
        field is not null
        && View.Rows.FirstOrDefault(row =>
            field.StartsWith($"Rows[{row.Ordinal}].", StringComparison.Ordinal)
        )
            is { } found
            ? $"Reason[{found.Id}]"
            : field;

    private async Task<IActionResult> DoAsync(
        Task<Result<DossierRef>> act,
        string done,
        CancellationToken ct,
        Func<string?, string?>? field = null
    )
    {
        var result = await act;
        if (result.IsOk)
        {
            this.Say(texts[done]);
            return Redirect(
                Then is { } next
                    ? $"/desk/dossiers/{Id}?from={next}#decisions"
                    : $"/desk/dossiers/{Id}?from={From}"
            );
        }

        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return this.Refuse(
            result.Refusals.Select(refusal =>
                field is null ? refusal : refusal with { Field = field(refusal.Field) }
            ),
            null
        );
    }
}
