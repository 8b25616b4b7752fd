using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Requests;
using AnTin.DesignSystem.Texts;
using AnTin.Portal.Checking;
using AnTin.Signatures;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Reports.Pages;
using AnTin.Signatures.Reports.Printed;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace AnTin.Portal.Pages.Verify;

/// <summary>
/// The public checker (S18). The answer comes with the upload itself, without a redirect:
/// nothing is kept that a redirect could show.
/// </summary>
[ShowsUnreadableForm]
public sealed class VerifyModel(
    ICheckingContext checking,
    CheckerGate gate,
    FileChecker checker,
    IOptions<CheckerOptions> options,
    ITexts texts
) : PageModel
{
    /// <summary>Sent by the page's script, which keeps the files and cuts signed copies out of them itself.</summary>
    private const string HoldsFiles = "AnTin-Holds-Files";

    [BindProperty]
    public IReadOnlyList<IFormFile> Upload { get; set; } = [];

    public CheckerOptions Options => options.Value;

    /// <summary>One file, as the button says it: never more than the whole form may have.</summary>
    public int LargestFile => Math.Min(Options.LargestFile, LargestForm);

    /// <summary>All files of one form together, in megabytes: what the server takes of any form.</summary>
    public int LargestForm =>
        HttpContext.Features.Get<TooLargeBody>() is { Most: > 0 } body
            ? (int)(body.Most / 1_000_000)
            : FormReading.MostMegabytes(HttpContext) ?? int.MaxValue;

    public IReadOnlyList<CheckedFile> Files { get; private set; } = [];

    /// <summary>Files that were sent with others and not looked at.</summary>
    public IReadOnlyList<UncheckedFile> NotChecked { get; private set; } = [];

    /// <summary>The page's script is at work: it can ask for the same answer in another language.</summary>
    public bool BrowserHoldsFiles => Request.Headers.ContainsKey(HoldsFiles);

    public string? Heading { get; private set; }

    public int FilesWith(Standing standing) => Files.Count(file => file.Standing == standing);

    public void OnGet()
    {
        if (HttpContext.Features.Get<UnreadableForm>() is { } unread)
        {
            ModelState.AddModelError(nameof(Upload), WordsOf(unread.Status));
            Response.StatusCode = unread.Status;
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        SayLimits();
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        await CheckAsync(ct);
        if (Files.Count == 0)
        {
            ModelState.AddModelError(
                nameof(Upload),
                texts["Đang có nhiều người kiểm tra. Hãy thử lại sau một phút."]
            );
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }

        ViewData["Several"] = Files.Count + NotChecked.Count > 1;
        Heading = Files.Count + NotChecked.Count == 1 ? HeadingOf(Files[0]) : HeadingOfAll();
        return Page();
    }

    /// <summary>The PDF of a report that an answer of this page carries.</summary>
    public async Task<IActionResult> OnPostReportAsync(
        [FromForm] string? ticket,
        [FromServices] ReportTickets tickets,
        [FromServices] ReportTimestamps timestamps,
        [FromServices] IOptions<SiteOptions> site,
        CancellationToken ct
    )
    {
        ModelState.Clear();
        using var place = await gate.EnterAsync(ct);
        if (place is null || !tickets.TryOpen(ticket ?? "", out var sealedReport))
        {
            ModelState.AddModelError(
                nameof(Upload),
                place is null
                    ? texts["Đang có nhiều người kiểm tra. Hãy thử lại sau một phút."]
                    : texts["Kết quả này đã cũ nên không in được nữa. Hãy kiểm tra lại tệp."]
            );
            Response.StatusCode = place is null
                ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var printed = await ReportPdf.WriteAsync(
            sealedReport.Report,
            new ReportDetails
            {
                File = sealedReport.Name,
                Length = sealedReport.Length,
                Sha256 = sealedReport.Sha256,
                Original = sealedReport.Original,
                Agency = [site.Value.Agency],
                Language = texts.Language,
            },
            timestamps.Source(),
            ct
        );
        return File(
            printed.Pdf,
            "application/pdf",
            $"{Path.GetFileNameWithoutExtension(sealedReport.Name)}.{texts["bao-cao-kiem-tra"]}.pdf"
        );
    }

    private async Task CheckAsync(CancellationToken ct)
    {
        var context = await checking.NowAsync(ct);
        var files = new List<CheckedFile>();
        var left = new List<UncheckedFile>();
        var originals = new HashSet<int>();
        var names = Upload.Select(upload => Path.GetFileName(upload.FileName)).ToArray();
        var room = BrowserHoldsFiles ? 0L : FileChecker.MostCarried;
        var pages = PageComparisons.MostPages;
        for (var i = 0; i < Upload.Count; i++)
        {
            var upload = Upload[i];
            var name = names[i];
            if (IsTooLarge(upload))
            {
                left.Add(new UncheckedFile(name, texts["lớn hơn {0} MB", LargestFile]));
                continue;
            }

            using var place = await gate.EnterAsync(ct);
            if (place is null)
            {
                left.Add(
                    new UncheckedFile(name, texts["đang có nhiều người kiểm tra, hãy thử lại"])
                );
                continue;
            }

            var sent = await ReadAsync(i, ct);
            var file = await checker.CheckAsync(sent, null, context, room, pages, ct);
            if (
                file.Report.Signatures.Any(one => one.Has(FindingCatalogue.DocumentMissing))
                && DetachedOriginal.Of(names, i) is { } original
                && !IsTooLarge(Upload[original])
            )
            {
                var content = await ReadAsync(original, ct);
                file = await checker.CheckAsync(sent, content, context, room, pages, ct);
                originals.Add(original);
            }

            files.Add(file with { Index = i });
            pages -= file.Pages.Count;
            room -= file.Copies.Sum(copy => copy.Content?.Length ?? 0);
        }

        Files = [.. files.Where(file => !originals.Contains(file.Index))];
        NotChecked = left;
    }

    private async Task<SentFile> ReadAsync(int place, CancellationToken ct)
    {
        var upload = Upload[place];
        using var bytes = new MemoryStream((int)upload.Length);
        await upload.CopyToAsync(bytes, ct);
        return new SentFile(Path.GetFileName(upload.FileName), bytes.ToArray());
    }

    private bool IsTooLarge(IFormFile file) => file.Length > LargestFile * 1_000_000L;

    private string WordsOf(int status) =>
        status switch
        {
            StatusCodes.Status413PayloadTooLarge => texts[
                "Tệp gửi lên quá lớn. Mỗi lần gửi được nhiều nhất {0} MB.",
                LargestForm
            ],
            StatusCodes.Status408RequestTimeout => texts[
                "Gửi lên chưa xong: đường truyền quá chậm hoặc bị ngắt giữa chừng. Hãy gửi lần nữa."
            ],
            StatusCodes.Status503ServiceUnavailable => texts[
                "Đang có nhiều người kiểm tra. Hãy thử lại sau một phút."
            ],
            _ => texts[
                "Yêu cầu chưa đọc được: tệp không có tên hoặc dữ liệu gửi lên bị hỏng. Hãy chọn lại tệp rồi gửi lần nữa."
            ],
        };

    /// <summary>What stands in the way of all files; one that is too large among others spoils only itself.</summary>
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

        foreach (var file in Upload.All(IsTooLarge) ? Upload : [])
        {
            ModelState.AddModelError(
                nameof(Upload),
                texts["{0} lớn hơn {1} MB", file.FileName, LargestFile]
            );
        }
    }

    private string HeadingOf(CheckedFile file)
    {
        var headline = FileVerdict.Of(file).Headline;
        return texts.Pick(headline.Vi, headline.En);
    }

    private string HeadingOfAll()
    {
        var all = Files.Count + NotChecked.Count;
        var good = FilesWith(Standing.Valid);
        return good == all
            ? texts["Cả {0} tệp hợp lệ", all]
            : texts["{0} trong {1} tệp hợp lệ", good, all];
    }
}
