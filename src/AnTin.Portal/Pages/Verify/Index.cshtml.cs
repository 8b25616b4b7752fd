using AnTin.DesignSystem.Requests;
using AnTin.DesignSystem.Texts;
using AnTin.Portal.Checking;
using AnTin.Signatures.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace AnTin.Portal.Pages.Verify;

/// <summary>
/// The public checker (S18). The answer comes with the upload itself, without a redirect:
/// nothing is kept that a redirect could show.
/// </summary>
public sealed class VerifyModel(
    ICheckingContext checking,
    CheckerGate gate,
    IOptions<CheckerOptions> options,
    ITexts texts
) : PageModel
{
    [BindProperty]
    public IReadOnlyList<IFormFile> Upload { get; set; } = [];

    public CheckerOptions Options => options.Value;

    /// <summary>One file, as the button says it: never more than the whole form may have.</summary>
    public int LargestFile => Math.Min(Options.LargestFile, LargestForm);

    /// <summary>All files of one form together, in megabytes: what the server takes of any form.</summary>
    public int LargestForm => FormReading.MostMegabytes(HttpContext) ?? int.MaxValue;

    public IReadOnlyList<CheckedFile> Files { get; private set; } = [];

    public string? Heading { get; private set; }

    public void OnGet() => Files = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        SayLimits();
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var context = await checking.NowAsync(ct);
        var files = new List<CheckedFile>();
        foreach (var upload in Upload)
        {
            using var place = await gate.EnterAsync(ct);
            if (place is null)
            {
                ModelState.AddModelError(
                    nameof(Upload),
                    texts["Đang có nhiều người kiểm tra. Hãy thử lại sau một phút."]
                );
                Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return Page();
            }
            using var bytes = new MemoryStream((int)upload.Length);
            await upload.CopyToAsync(bytes, ct);
            var report = await SignatureValidator.ValidateAsync(bytes.ToArray(), context, ct);
            files.Add(new CheckedFile(Path.GetFileName(upload.FileName), report));
        }
        Files = files;
        ViewData["Several"] = files.Count > 1;
        Heading = files.Count == 1 ? HeadingOf(files[0]) : HeadingOf(files);
        return Page();
    }

    private void SayLimits()
    {
        if (Upload.Count == 0)
        {
            ModelState.AddModelError(nameof(Upload), texts["Chọn ít nhất một tệp đã ký"]);
        }
        if (Upload.Count > Options.MostFiles)
        {
            ModelState.AddModelError(
                nameof(Upload),
                texts["Chỉ nhận {0} tệp một lần.", Options.MostFiles]
            );
        }
        foreach (var file in Upload.Where(f => f.Length > LargestFile * 1_000_000L))
        {
            ModelState.AddModelError(
                nameof(Upload),
                texts["{0} lớn hơn {1} MB", file.FileName, LargestFile]
            );
        }
    }

    private string HeadingOf(CheckedFile file) =>
        texts.Pick(file.Report.Sentence.Vi, file.Report.Sentence.En);

    private string HeadingOf(List<CheckedFile> files)
    {
        var good = files.Count(f => f.Report.Conclusion == Conclusion.TotalPassed);
        return good == files.Count
            ? texts["Cả {0} tệp hợp lệ", files.Count]
            : texts["{0} trong {1} tệp hợp lệ", good, files.Count];
    }
}
