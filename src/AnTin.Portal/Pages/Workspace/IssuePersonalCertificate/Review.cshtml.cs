using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Portal.Doors;
using AnTin.Registration.Excel;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Registration.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AnTin.Portal.Pages.Workspace.IssuePersonalCertificate;

/// <summary>What is wrong in an uploaded workbook, row and cell; the corrected file back; the import (look: import-review).</summary>
public sealed class ReviewModel(
    DossierReader dossiers,
    ImportReader imports,
    ImportRows import,
    CorrectedFile corrected,
    ITexts texts
) : DossierPage(dossiers)
{
    [BindProperty(SupportsGet = true)]
    public Guid ImportId { get; set; }

    [BindProperty(SupportsGet = true)]
    public ReviewShow Show { get; set; }

    public ImportReview Review { get; private set; } = null!;

    public IEnumerable<ImportedRow> WrongRows => Review.Rows.Where(row => !row.IsGood);

    public IReadOnlyList<ImportedRow> Rows =>
        Show switch
        {
            ReviewShow.Wrong => [.. WrongRows],
            ReviewShow.Good => [.. Review.Rows.Where(row => row.IsGood)],
            _ => Review.Rows,
        };

    public string Heading =>
        Review switch
        {
            { Imported: true } => texts["Đã nhập {0} dòng từ tệp", Review.GoodCount],
            { WrongCount: > 0 } => texts["{0} dòng cần sửa trước khi nộp", Review.WrongCount],
            _ => texts["Cả {0} dòng đều hợp lệ", Review.GoodCount],
        };

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        if (
            await imports.FindAsync(HttpContext.Actor(), Id, ImportId, HttpContext.RequestAborted)
            is not { } review
        )
        {
            context.Result = NotFound();
            return;
        }
        Review = review;
        if (Show == ReviewShow.Default)
        {
            Show = review.WrongCount > 0 ? ReviewShow.Wrong : ReviewShow.All;
        }
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    public async Task<IActionResult> OnGetCorrectedAsync(CancellationToken ct)
    {
        var done = await corrected.HandleAsync(new CorrectedFile.Command(Actor, ImportId), ct);
        return done.IsOk
            ? File(done.Value.Content, NamedFile.MediaType, done.Value.Name)
            : this.Refuse(done.Refusals, prefix: null);
    }

    public async Task<IActionResult> OnPostAsync(bool partly, CancellationToken ct)
    {
        var done = await import.HandleAsync(new ImportRows.Command(Actor, ImportId, partly), ct);
        if (!done.IsOk)
        {
            return this.Refuse(done.Refusals, prefix: null);
        }
        var (added, mended, left) = (done.Value.Added, done.Value.Mended, done.Value.Left);
        this.Say(
            texts[
                "Đã nhập: thêm {0} dòng, cập nhật {1} dòng, còn {2} dòng lỗi chưa nhập",
                added,
                mended,
                left
            ]
        );
        return Redirect($"{Home}/rows");
    }

    public string PageOf(ReviewShow show) => $"{Home}/import/{ImportId}?show={show}";

    public string CellClass(ImportedRow row, params string[] fields) =>
        row.Errors.Any(e => fields.Contains(e.Field, StringComparer.Ordinal)) ? "wrong-cell" : "";

    public string LastLevel(PersonForm form) =>
        new[] { form.Level4, form.Level3, form.Level2, form.Level1 }.FirstOrDefault(l =>
            !string.IsNullOrEmpty(l)
        ) ?? "";

    public string Custody(PersonForm form) =>
        (form.Central.Length > 0, form.Carrier.Length > 0) switch
        {
            (true, true) => $"{texts["Ký số tập trung"]} + SIM PKI",
            (true, false) => texts["Ký số tập trung"],
            (false, true) =>
                $"SIM PKI ({form.Carrier}{(form.KeepsNumber.Length > 0 ? ", cs" : "")})",
            _ => texts["Thiết bị USB"],
        };

    public string Remarks(ImportedRow row) =>
        string.Join(
            "; ",
            row.Errors.Concat(row.Warnings)
                .Select(r => texts.Of(r.Message))
                .Distinct(StringComparer.Ordinal)
        );
}
