using AnTin.Platform.Files;
using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Excel;

/// <summary>"Mở file" and "Kiểm tra tất cả": reads a workbook, judges every row and cell, keeps the verdict for the import. Nothing enters the dossier yet.</summary>
public sealed class CheckWorkbook(
    IDbContextFactory<RegistrationDb> databases,
    IFileStore files,
    WorkbookChecking checking,
    RegistrationSettings settings,
    TimeProvider clock
) : IAct
{
    public sealed record Command(Actor Actor, Guid DossierId, string FileName, byte[] Content);

    public async Task<Result<ImportReview>> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (dossier, refusal) = await db.OwnDraftAsync(
            command.Actor,
            command.DossierId,
            SeenVersion.Any,
            ct
        );
        if (dossier is null)
        {
            return refusal!;
        }

        using var content = new MemoryStream(command.Content, writable: false);
        var stored = await files.SaveAsync(content, settings.LargestWorkbook, ct);
        if (!stored.IsOk)
        {
            return stored.Refusals.ToList();
        }

        var read = PersonWorkbookReader.Read(command.Content);
        if (!read.IsOk)
        {
            return read.Refusals.ToList();
        }

        var rows = await checking.CheckAsync(db, dossier, Rows(read.Value), ct);
        var now = clock.GetUtcNow();
        var draft = new ImportDraft
        {
            Id = Guid.CreateVersion7(now),
            DossierId = dossier.Id,
            CreatedBy = command.Actor.AccountId,
            CreatedAt = now,
            FileName = Path.GetFileName(command.FileName.Replace('\\', '/')),
            FileDigest = stored.Value.Digest,
            Rows = ImportJson.Write(rows),
        };
        db.Imports.Add(draft);
        await db.SaveChangesAsync(ct);
        return new ImportReview(draft.Id, draft.FileName, rows, draft.Version, Imported: false);
    }

    private static List<ImportedRow> Rows(IReadOnlyList<SheetRow> rows) =>
        [
            .. rows.Select(
                (row, place) =>
                    new ImportedRow
                    {
                        Number = place + 1,
                        SheetRow = row.Number,
                        Form = PersonForms.Clean(Form(row)),
                        Errors = [.. row.BrokenCells.Select(BrokenCell)],
                        Warnings = row.Hidden ? [HiddenRow] : [],
                    }
            ),
        ];

    private static PersonForm Form(SheetRow row)
    {
        var form = new PersonForm();
        for (var place = 0; place < PersonColumns.All.Count; place++)
        {
            form = PersonColumns.All[place].Write(form, row.Cells[place]);
        }

        return form;
    }

    private static Refusal BrokenCell(int place) =>
        new(
            "REG-EXCEL-CELL-ERROR",
            new Sentence("Ô có công thức lỗi", "The cell holds a formula error")
        )
        {
            Field = PersonColumns.All[place].Field,
        };

    private static Refusal HiddenRow { get; } =
        new(
            "REG-EXCEL-HIDDEN",
            new Sentence("Dòng đang ẩn trong tập tin", "The row is hidden in the file")
        );
}
