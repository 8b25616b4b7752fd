using AnTin.DesignSystem.Frame;
using AnTin.Platform.Results;
using AnTin.Registration.Decisions;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.BackOffice.Pages.Desk.Dossiers;

/// <summary>A decision signed away from the desk: the page hands out what is to be signed, and takes the signature.</summary>
public sealed partial class ShowModel
{
    [BindProperty]
    public TokenFields Token { get; set; } = new();

    /// <summary>Whether the officer has a token that a ceremony admitted.</summary>
    public bool HasToken { get; private set; }

    /// <summary>What the token is asked, in place of the acts; null where it is not.</summary>
    public TokenQuestion? TokenQuestion { get; private set; }

    /// <summary>The approver's reasons against single rows, to be carried until the signature comes.</summary>
    public IReadOnlyList<(Guid Row, string Value)> CarriedReasons =>
        RowFields.Read(Request, nameof(Reason));

    /// <summary>The rows that they leave out, to be read once more.</summary>
    public IEnumerable<(CertificationRequest Row, string Reason)> LeftOut =>
        from row in View.Rows
        from carried in CarriedReasons
        where carried.Row == row.Id
        select (row, carried.Value);

    public async Task<IActionResult> OnPostTokenAsync(CancellationToken ct)
    {
        var asked = await AskTokenAsync(ct);
        return await ShowTokenAsync(asked, asked.Refusals, ct);
    }

    /// <param name="plain">The text that is signed, for plain tools; else the file for <c>antin officer sign</c>.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IActionResult> OnPostTokenFileAsync(bool plain, CancellationToken ct)
    {
        var asked = await AskTokenAsync(ct);
        if (!asked.IsOk || !await LoadAsync(ct))
        {
            return await ShowTokenAsync(asked, asked.Refusals, ct);
        }

        var name =
            $"{Dossier.LookupCode}-{(Token.Act == TokenFields.Send ? "verification" : "approval")}";
        return plain
            ? File(asked.Value.Statement.Octets(), "text/plain; charset=utf-8", $"{name}.txt")
            : File(asked.Value.File.Write(), "application/json", $"{name}.json");
    }

    public async Task<IActionResult> OnPostTokenSignAsync(CancellationToken ct)
    {
        var key = DecisionKey.OfToken(
            Token.Draft() ?? new DecisionDraft(DateTimeOffset.MinValue, []),
            await Token.AnswerAsync(ct)
        );
        var signed = await SignAsync(key, ct);
        if (signed.IsOk)
        {
            this.Say(
                Token.Act == TokenFields.Send
                    ? texts["Đã ký và trình phê duyệt"]
                    : texts["Đã ký phê duyệt; hệ thống đang cấp chứng thư"]
            );
            return Redirect($"/desk/dossiers/{Id}");
        }

        return await ShowTokenAsync(await AskTokenAsync(ct), signed.Refusals, ct);
    }

    private Task<Result<DossierRef>> SignAsync(DecisionKey key, CancellationToken ct) =>
        Token.Act == TokenFields.Send
            ? sendToApprover.HandleAsync(new SendToApprover.Command(Actor, Id, Version, key), ct)
            : approve.HandleAsync(ApproveWith(key), ct);

    private Task<Result<TokenQuestion>> AskTokenAsync(CancellationToken ct)
    {
        var key = DecisionKey.OfToken(Token.Draft(), []);
        return Token.Act == TokenFields.Send
            ? sendToApprover.AskTokenAsync(new SendToApprover.Command(Actor, Id, Version, key), ct)
            : approve.AskTokenAsync(ApproveWith(key), ct);
    }

    private Approve.Command ApproveWith(DecisionKey key) =>
        new(Actor, Id, Version, key, RowFields.Whole(Request, nameof(Reason)));

    /// <summary>The question where it still stands, the dossier as it is now where not; with what was refused.</summary>
    private async Task<IActionResult> ShowTokenAsync(
        Result<TokenQuestion> asked,
        IReadOnlyList<Refusal> refusals,
        CancellationToken ct
    )
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        TokenQuestion = asked.IsOk ? asked.Value : null;
        return refusals.Count > 0 ? this.Refuse(refusals, null) : Page();
    }
}
