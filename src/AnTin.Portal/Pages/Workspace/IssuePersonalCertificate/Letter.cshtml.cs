using System.Globalization;
using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Registration.Values;
using AnTin.Registration.Workspace;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.Portal.Pages.Workspace.IssuePersonalCertificate;

/// <summary>Section 4: the request letter is exported, signed outside, attached and judged at once .</summary>
public sealed class LetterModel(
    DossierReader dossiers,
    ExportLetter export,
    AttachLetter attach,
    ITexts texts
) : DossierPage(dossiers)
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Attachment { get; set; }

    [BindProperty]
    public string? TypedCount { get; set; }

    [BindProperty]
    public IFormFile? RevocationFile { get; set; }

    public void OnGet() => ShowLetter();

    public async Task<IActionResult> OnPostExportAsync(CancellationToken ct)
    {
        DateOnly? issuedOn = null;
        if (!string.IsNullOrWhiteSpace(Input.IssuedOn))
        {
            if (!VietnameseDate.TryParse(Input.IssuedOn, out var read))
            {
                ModelState.AddModelError(
                    "Input.IssuedOn",
                    texts["Ngày ban hành viết theo ngày/tháng/năm"]
                );
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
            }
            issuedOn = read;
        }
        var done = await export.HandleAsync(
            new ExportLetter.Command(Actor, Id, Version, Input.Number, Input.Subject, issuedOn),
            ct
        );
        return done.IsOk
            ? File(done.Value.Pdf, "application/pdf", done.Value.FileName)
            : this.Refuse(done.Refusals);
    }

    public async Task<IActionResult> OnPostAttachAsync(CancellationToken ct)
    {
        if (await ReadAsync(Attachment, nameof(Attachment), ct) is not { } bytes)
        {
            return Page();
        }
        int? count = int.TryParse(
            TypedCount,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var typed
        )
            ? typed
            : null;
        var done = await attach.HandleAsync(
            new AttachLetter.Command(Actor, Id, Version, Attachment!.FileName, bytes, count),
            ct
        );
        if (!done.IsOk)
        {
            ShowLetter();
            return this.Refuse(done.Refusals, prefix: null);
        }
        if (done.Value.Faults.Count > 0)
        {
            await RereadAsync(ct);
            ShowLetter();
            return this.Refuse(done.Value.Faults, prefix: null);
        }
        this.Say(texts.Of(done.Value.Message));
        return Redirect($"{Home}/letter");
    }

    public async Task<IActionResult> OnPostRevocationAsync(CancellationToken ct)
    {
        if (await ReadAsync(RevocationFile, nameof(RevocationFile), ct) is not { } bytes)
        {
            return Page();
        }
        var done = await attach.HandleAsync(
            new AttachLetter.Command(
                Actor,
                Id,
                Version,
                RevocationFile!.FileName,
                bytes,
                Kind: DossierFileKind.RevocationLetter
            ),
            ct
        );
        if (!done.IsOk)
        {
            ShowLetter();
            return this.Refuse(done.Refusals, prefix: null);
        }
        this.Say(texts.Of(done.Value.Message));
        return Redirect($"{Home}/letter");
    }

    private async Task<byte[]?> ReadAsync(IFormFile? file, string field, CancellationToken ct)
    {
        if (file is null || file.Length == 0)
        {
            ShowLetter();
            ModelState.AddModelError(field, texts["Chọn tệp PDF trước khi đính kèm"]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return null;
        }
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }

    private void ShowLetter() =>
        Input = new Fields
        {
            Number = Dossier.Letter?.Number,
            Subject = Dossier.Letter?.Subject ?? Dossier.SuggestedSubject,
            IssuedOn = Dossier.Letter?.IssuedOn?.ToString("dd/MM/yyyy", SiteCulture.Vietnamese),
        };

    public sealed class Fields
    {
        public string? Number { get; set; }

        public string? Subject { get; set; }

        public string? IssuedOn { get; set; }
    }
}
