using AnTin.Platform.Text;
using AnTin.Registration;
using AnTin.Registration.Organisations;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Demo;

/// <summary>Adds the province that no map shows, with its wards and communes, to the address data.</summary>
internal sealed class DemoProvince(IDbContextFactory<RegistrationDb> databases)
{
    public const string Code = "99";
    public const string Name = "Hoa Ban";

    private static readonly DateOnly Since = new(2025, 7, 1);

    private static readonly string[] Communes =
    [
        "Phường Hoa Ban",
        "Phường Mường Then",
        "Phường A",
        "Phường B",
        "Xã Bản Mới",
        "Xã Nậm Pan",
        "Xã Suối Nậm",
    ];

    public async Task PlantAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        db.Provinces.Add(
            new Province
            {
                Id = Guid.CreateVersion7(),
                Code = Code,
                Name = Name,
                FullName = $"Tỉnh {Name}",
                FoldedName = VietnameseText.Fold(Name),
                ValidFrom = Since,
            }
        );
        db.Communes.AddRange(
            Communes.Select(
                (name, place) =>
                    new Commune
                    {
                        Id = Guid.CreateVersion7(),
                        Code = $"{Code}{place + 1:000}",
                        ProvinceCode = Code,
                        FullName = name,
                        ValidFrom = Since,
                    }
            )
        );
        await db.SaveChangesAsync(ct);
    }
}
