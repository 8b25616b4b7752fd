using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Excel;

/// <summary>The uploaded rows again, as a fresh template: wrong cells coloured, remarks in a column of their own. It can be mended and uploaded as it is.</summary>
public sealed class CorrectedFile(
    IDbContextFactory<RegistrationDb> databases,
    PersonTemplate template
) : IAct
{
    public sealed record Command(Actor Actor, Guid ImportId);

    public async Task<Result<NamedFile>> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var draft = await ImportReader.FindAsync(db, command.Actor, command.ImportId, ct);
        if (draft is null)
        {
            return ExcelRefusals.NotFound;
        }

        var choices = await template.ChoicesAsync(command.Actor.OrganisationId, ct);
        var name = Path.GetFileNameWithoutExtension(draft.FileName) + "-ghi-chu.xlsx";
        return new NamedFile(name, PersonWorkbook.Write(choices, ImportJson.Read(draft.Rows)));
    }
}
