using AnTin.Platform.Results;
using AnTin.Platform.Text;
using AnTin.Registration.Decisions;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.BackOffice.Pages.Desk.Dossiers;

/// <summary>The half of a decision that a script asks for: what the passkey is to sign.</summary>
public sealed partial class ShowModel
{
    [BindProperty]
    public PasskeyFields Passkey { get; set; } = new();

    /// <summary>Whether the officer has a passkey that a ceremony admitted.</summary>
    public bool HasPasskey { get; private set; }

    public bool PinsDecide => passkeys.PinsDecide;

    private DecisionKey Key => Passkey.KeyOr(Pin ?? "");

    public async Task<IActionResult> OnPostAskSendAsync(CancellationToken ct) =>
        Answer(
            await sendToApprover.AskAsync(
                new SendToApprover.Command(Actor, Id, Version, DecisionKey.OfPin("")),
                ct
            )
        );

    public async Task<IActionResult> OnPostAskApproveAsync(CancellationToken ct) =>
        Answer(
            await approve.AskAsync(
                new Approve.Command(
                    Actor,
                    Id,
                    Version,
                    DecisionKey.OfPin(""),
                    RowFields.Whole(Request, nameof(Reason))
                ),
                ct
            )
        );

    private JsonResult Answer(Result<DecisionQuestion> asked) =>
        asked.IsOk
            ? new JsonResult(
                new
                {
                    at = PasskeyFields.TextOf(asked.Value.Draft.At),
                    seed = UrlBase64.Write(asked.Value.Draft.Seed),
                    relyingParty = asked.Value.Passkey.RelyingParty,
                    challenge = UrlBase64.Write(asked.Value.Passkey.Challenge),
                    credentials = asked.Value.Passkey.Credentials.Select(id => UrlBase64.Write(id)),
                }
            )
            : Refused(asked.Refusals);

    private JsonResult Refused(IReadOnlyList<Refusal> refusals) =>
        new(
            new
            {
                refusal = string.Join(
                    ' ',
                    refusals.Select(one => $"{texts.Of(one)} {texts.MendOf(one)}".Trim())
                ),
            }
        )
        {
            StatusCode = StatusCodes.Status422UnprocessableEntity,
        };

    private async Task LoadPasskeysAsync(CancellationToken ct)
    {
        if (MayVerify || MayApprove)
        {
            var own = await passkeys.ListAsync(Actor.Mailbox, ct);
            HasPasskey = own.Any(one => one.AdmittedAt is not null);
            HasToken = (await tokens.ListAsync(Actor.Mailbox, ct)).Count > 0;
        }
    }
}
