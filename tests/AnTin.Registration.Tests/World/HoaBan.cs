using AnTin.Registration.Contracts;
using AnTin.Registration.Organisations;

namespace AnTin.Registration.Tests.World;

/// <summary>The organisations of the stories.</summary>
internal sealed record HoaBan(
    Organisation Province,
    Organisation Education,
    Organisation School,
    Organisation Hospital,
    Organisation Party
)
{
    public static async Task<HoaBan> PlantAsync(Room room)
    {
        var plant = room.Get<CreateOrganisation>();
        async Task<Organisation> Grow(
            Guid? parent,
            string name,
            Sector sector = Sector.Other,
            Bloc bloc = Bloc.State
        ) =>
            (
                await plant.HandleAsync(
                    new(
                        null,
                        parent,
                        name,
                        bloc,
                        sector,
                        HasLegalPersonality: true,
                        HasOwnSeal: true,
                        Province: "14"
                    ),
                    default
                )
            ).Value;

        var province = await Grow(null, "Ủy ban nhân dân tỉnh Hoa Ban");
        var education = await Grow(province.Id, "Sở Giáo dục và Đào tạo", Sector.Education);
        var school = await Grow(
            education.Id,
            "Trường Trung học phổ thông số 1 Hoa Ban",
            Sector.Education
        );
        var health = await Grow(province.Id, "Sở Y tế", Sector.Health);
        var hospital = await Grow(health.Id, "Bệnh viện đa khoa tỉnh", Sector.Health);
        var party = await Grow(null, "Tỉnh ủy Hoa Ban", Sector.Other, Bloc.Party);
        return new HoaBan(province, education, school, hospital, party);
    }
}
