using AnTin.Platform.Results;
using AnTin.Platform.Text;
using AnTin.Platform.Time;
using AnTin.Registration.Accounts;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Contracts;
using AnTin.Registration.Values;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Organisations;

/// <summary>An administrator adds an organisation on a phone call; the command line adds the first ones.</summary>
public sealed class CreateOrganisation(
    IDbContextFactory<RegistrationDb> databases,
    CatalogueReader catalogues,
    TimeProvider clock
) : IAct
{
    /// <param name="Actor">An administrator; null from the command line.</param>
    /// <param name="ParentId">Null for level 1.</param>
    /// <param name="Name">As in its founding decision.</param>
    /// <param name="Bloc">Below level 1 the parent's bloc counts.</param>
    /// <param name="Sector">Field of work.</param>
    /// <param name="HasLegalPersonality">Legal person.</param>
    /// <param name="HasOwnSeal">Own seal.</param>
    /// <param name="Province">Two digits or a name, for letters and lists; null takes the parent's.</param>
    /// <param name="ValidFrom">First day; null is today.</param>
    /// <param name="Code">Mã định danh.</param>
    public sealed record Command(
        Actor? Actor,
        Guid? ParentId,
        string Name,
        Bloc Bloc,
        Sector Sector = Sector.Other,
        bool HasLegalPersonality = true,
        bool HasOwnSeal = true,
        string? Province = null,
        DateOnly? ValidFrom = null,
        string? Code = null
    );

    public async Task<Result<Organisation>> HandleAsync(Command command, CancellationToken ct)
    {
        if (!Administration.Allows(command.Actor))
        {
            return AccountRefusals.NotAllowed;
        }

        if (!PlainText.IsOneLine(command.Name) || !PlainText.IsOneLine(command.Code ?? ""))
        {
            return OrganisationRefusals.NotPlain;
        }

        var folded = VietnameseText.Fold(VietnameseText.Nfc(command.Name.Trim()));
        if (folded.Length == 0)
        {
            return OrganisationRefusals.NameRequired;
        }

        if (command.Name.Trim().Length > Organisation.LongestName)
        {
            return OrganisationRefusals.NameTooLong;
        }

        if (!string.IsNullOrWhiteSpace(command.Code) && !OrganisationCode.IsPlain(command.Code))
        {
            return OrganisationRefusals.CodeShape;
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var parent = await db.Organisations.FirstOrDefaultAsync(
            row => row.Id == command.ParentId,
            ct
        );
        if (
            command.ParentId is not null
            && (parent is null || parent.Level == Organisation.DeepestLevel)
        )
        {
            return OrganisationRefusals.Parent;
        }

        if (
            await db.Organisations.AnyAsync(
                row =>
                    row.ParentId == command.ParentId
                    && row.FoldedName == folded
                    && row.ValidTo == null,
                ct
            )
        )
        {
            return OrganisationRefusals.Exists;
        }

        var code = string.IsNullOrWhiteSpace(command.Code)
            ? null
            : OrganisationCode.Fold(command.Code);
        if (
            code is not null
            && await db.Organisations.AnyAsync(row => row.IdentificationCode == code, ct)
        )
        {
            return OrganisationRefusals.CodeTaken;
        }

        var today = VietnamTime.DateOf(clock.GetUtcNow());
        var province = command.Province is null
            ? null
            : (await catalogues.CurrentAsync(ct)).ProvinceCode(command.Province, today);
        if (province is null && command.Province is not null)
        {
            return OrganisationRefusals.Province;
        }

        var organisation = Planting.Grow(parent, SeedlingOf(command, code, province, today));
        db.Organisations.Add(organisation);
        db.Record(Planted(command.Actor, organisation));
        return await PlantedCodes.TrySaveAsync(databases, db, [organisation], ct) is { } refused
            ? refused
            : organisation;
    }

    internal static Platform.Audit.Act Planted(Actor? actor, Organisation organisation) =>
        Administration.By(actor, "organisation.create", $"organisation/{organisation.Id}");

    private static Seedling SeedlingOf(
        Command command,
        string? code,
        string? province,
        DateOnly today
    ) =>
        new(
            command.Name,
            code,
            command.Bloc,
            command.Sector,
            command.HasLegalPersonality,
            command.HasOwnSeal,
            province,
            command.ValidFrom ?? today,
            null
        );
}
