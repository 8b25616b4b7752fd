using AnTin.Platform.Audit;
using AnTin.Platform.Results;
using AnTin.Platform.Text;
using AnTin.Platform.Time;
using AnTin.Registration.Accounts;
using AnTin.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Organisations;

/// <summary>An administrator adds an organisation on a phone call; the command line adds the first ones.</summary>
public sealed class CreateOrganisation(
    IDbContextFactory<RegistrationDb> databases,
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
    /// <param name="ProvinceCode">Code of the province, for letters and lists.</param>
    /// <param name="ValidFrom">First day; null is today.</param>
    public sealed record Command(
        Actor? Actor,
        Guid? ParentId,
        string Name,
        Bloc Bloc,
        Sector Sector = Sector.Other,
        bool HasLegalPersonality = true,
        bool HasOwnSeal = true,
        string? ProvinceCode = null,
        DateOnly? ValidFrom = null
    );

    public async Task<Result<Organisation>> HandleAsync(Command command, CancellationToken ct)
    {
        if (command.Actor is { } actor && !actor.Has(AccountRoles.Administrator))
        {
            return AccountRefusals.NotAllowed;
        }

        var name = VietnameseText.Nfc(command.Name.Trim());
        if (name.Length == 0)
        {
            return AccountRefusals.Required(
                "NAME",
                "Name",
                "Tên cơ quan, tổ chức là trường bắt buộc",
                "Enter the name"
            );
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
            return Wrong(
                "REG-ORGANISATION-PARENT",
                "ParentId",
                "Không đặt được dưới tổ chức này",
                "It cannot stand below this one"
            );
        }

        var folded = VietnameseText.Fold(name);
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
            return Wrong(
                "REG-ORGANISATION-EXISTS",
                "Name",
                "Tổ chức này đã có trong danh mục",
                "This organisation exists already"
            );
        }

        return await PlantAsync(db, command, parent, name, ct);
    }

    private async Task<Result<Organisation>> PlantAsync(
        RegistrationDb db,
        Command command,
        Organisation? parent,
        string name,
        CancellationToken ct
    )
    {
        var today = VietnamTime.DateOf(clock.GetUtcNow());
        var id = NewVersion4();
        var organisation = new Organisation
        {
            Id = id,
            ParentId = parent?.Id,
            Level = (parent?.Level ?? 0) + 1,
            Name = name,
            FoldedName = VietnameseText.Fold(name),
            Path = OrganisationPath.Display(parent is null ? [name] : [parent.Path, name]),
            TreeKey = TreeKeys.New(parent?.TreeKey, id),
            Bloc = parent?.Bloc ?? command.Bloc,
            Sector = command.Sector,
            HasLegalPersonality = command.HasLegalPersonality,
            HasOwnSeal = command.HasOwnSeal,
            ProvinceCode = command.ProvinceCode ?? parent?.ProvinceCode,
            ValidFrom = command.ValidFrom ?? today,
        };
        db.Organisations.Add(organisation);
        db.Record(
            new Act(
                command.Actor?.Id ?? "command-line",
                "administrator",
                "organisation.create",
                $"organisation/{id}"
            )
        );
        await db.SaveChangesAsync(ct);
        return organisation;
    }

    /// <summary>Version 4: the id opens the official dossier code, whose published form has one.</summary>
    private static Guid NewVersion4()
    {
        var bytes = System.Security.Cryptography.RandomNumberGenerator.GetBytes(16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private static Refusal Wrong(string code, string field, string vietnamese, string english) =>
        new(code, new Sentence(vietnamese, english)) { Field = field };
}
