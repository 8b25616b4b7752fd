using System.Globalization;
using AnTin.Registration.Organisations;
using AnTin.Registration.Procedures.IssuePersonalCertificate;

namespace AnTin.Server.Demo;

/// <summary>An invented person as a row that asks for central signing.</summary>
internal static class DemoPersonForms
{
    public static PersonForm Of(InventedPerson person, DemoOrganisation organisation)
    {
        var levels = Levels(organisation);
        return new PersonForm
        {
            FullName = person.Name,
            BirthDate = Day(person.Birth),
            IdNumber = person.PersonalId,
            IdIssuedBy = InventedPerson.IdIssuer,
            IdIssuedOn = Day(person.IdIssued),
            Mailbox = person.Mailbox(organisation.MailDomain),
            Level1 = levels[0],
            Level2 = levels.ElementAtOrDefault(1) ?? "",
            Level3 = levels.ElementAtOrDefault(2) ?? "",
            Level4 = levels.ElementAtOrDefault(3) ?? "",
            Province = DemoProvince.Name,
            Title = "Giáo viên",
            Phone = person.Phone,
            Central = organisation.Sector is Sector.Other ? "" : "RSSP",
        };
    }

    private static List<string> Levels(DemoOrganisation organisation)
    {
        var levels = new List<string>();
        for (
            var one = organisation;
            one is not null;
            one = DemoOrganisation.All.FirstOrDefault(above => above.Key == one.Parent)
        )
        {
            levels.Insert(0, one.Name);
        }

        return levels;
    }

    private static string Day(DateOnly day) =>
        day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
