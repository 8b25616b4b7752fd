using AnTin.DesignSystem.Texts;
using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Organisations;
using AnTin.Registration.Procedures.IssuePersonalCertificate;

namespace AnTin.Portal.Pages.Workspace.IssuePersonalCertificate;

/// <summary>The row form as typed: one organisation, one choice of device, where the list has several columns.</summary>
public sealed class RowInput
{
    public const string Central = "Central";
    public const string Token = "Token";
    public const string SimPki = "SimPki";

    public string FullName { get; set; } = "";

    public string BirthDate { get; set; } = "";

    public string Phone { get; set; } = "";

    public string IdNumber { get; set; } = "";

    public string IdIssuedOn { get; set; } = "";

    public string IdIssuedBy { get; set; } = "";

    /// <summary>Path joined by "; ".</summary>
    public string Organisation { get; set; } = "";

    public string Title { get; set; } = "";

    public string Mailbox { get; set; } = "";

    public string Street { get; set; } = "";

    public string Province { get; set; } = "";

    public string Commune { get; set; } = "";

    public string Custody { get; set; } = Central;

    public string Carrier { get; set; } = "";

    public bool KeepsNumber { get; set; }

    public string OldSerial { get; set; } = "";

    public static RowInput Of(CertificationRequest row) =>
        new()
        {
            FullName = row.FullName,
            BirthDate = Text(row.BirthDate),
            Phone = Shown.Phone(row.Phone),
            IdNumber = Shown.PersonalNumber(row.IdNumber),
            IdIssuedOn = Text(row.IdIssuedOn),
            IdIssuedBy = row.IdIssuedBy,
            Organisation = row.OrganisationPath,
            Title = row.Title,
            Mailbox = row.Mailbox,
            Street = row.Street ?? "",
            Province = row.Province,
            Commune = row.Commune ?? "",
            Custody = row.Custody switch
            {
                KeyCustody.Central => Central,
                KeyCustody.SimPki => SimPki,
                _ => Token,
            },
            Carrier = row.Carrier ?? "",
            KeepsNumber = row.KeepsNumber,
            OldSerial = row.OldSerial ?? "",
        };

    public PersonForm ToForm()
    {
        var levels = OrganisationPath.Levels(Organisation);
        return new PersonForm
        {
            FullName = FullName,
            BirthDate = BirthDate,
            Phone = Phone,
            IdNumber = IdNumber,
            IdIssuedOn = IdIssuedOn,
            IdIssuedBy = IdIssuedBy,
            Level1 = levels.ElementAtOrDefault(0) ?? "",
            Level2 = levels.ElementAtOrDefault(1) ?? "",
            Level3 = levels.ElementAtOrDefault(2) ?? "",
            Level4 = levels.ElementAtOrDefault(3) ?? "",
            Title = Title,
            Mailbox = Mailbox,
            Street = Street,
            Province = Province,
            Commune = Commune,
            Central = Custody == Central ? "RSSP" : "",
            Carrier = Custody == Token ? "" : Carrier,
            KeepsNumber = KeepsNumber && Custody != Token ? "V" : "",
            OldSerial = OldSerial,
        };
    }

    private static string Text(DateOnly date) =>
        date.ToString("dd/MM/yyyy", SiteCulture.Vietnamese);
}
