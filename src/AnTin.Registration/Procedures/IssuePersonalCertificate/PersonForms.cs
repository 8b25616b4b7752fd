using AnTin.Platform.Text;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Organisations;
using AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;
using AnTin.Registration.Values;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>Between what was typed and what is kept.</summary>
internal static class PersonForms
{
    /// <summary>NFC, trimmed, inner blanks single: what paste and spreadsheets leave behind is gone.</summary>
    public static PersonForm Clean(PersonForm form) =>
        form with
        {
            FullName = Clean(form.FullName),
            BirthDate = Clean(form.BirthDate),
            IdNumber = Clean(form.IdNumber),
            IdIssuedBy = Clean(form.IdIssuedBy),
            IdIssuedOn = Clean(form.IdIssuedOn),
            Mailbox = Clean(form.Mailbox),
            Level1 = Clean(form.Level1),
            Level2 = Clean(form.Level2),
            Level3 = Clean(form.Level3),
            Level4 = Clean(form.Level4),
            Province = Clean(form.Province),
            Title = Clean(form.Title),
            Phone = Clean(form.Phone),
            OldSerial = Clean(form.OldSerial),
            Carrier = Clean(form.Carrier),
            KeepsNumber = Clean(form.KeepsNumber),
            Central = Clean(form.Central),
            Street = Clean(form.Street),
            Commune = Clean(form.Commune),
        };

    /// <summary>A kept row as the form would show it.</summary>
    public static PersonForm Of(CertificationRequest row)
    {
        var levels = OrganisationPath.Levels(row.OrganisationPath);
        return new PersonForm
        {
            FullName = row.FullName,
            BirthDate = VietnameseDate.Format(row.BirthDate),
            IdNumber = row.IdNumber,
            IdIssuedBy = row.IdIssuedBy,
            IdIssuedOn = VietnameseDate.Format(row.IdIssuedOn),
            Mailbox = row.Mailbox,
            Level1 = levels.ElementAtOrDefault(0) ?? "",
            Level2 = levels.ElementAtOrDefault(1) ?? "",
            Level3 = levels.ElementAtOrDefault(2) ?? "",
            Level4 = levels.ElementAtOrDefault(3) ?? "",
            Province = row.Province,
            Title = row.Title,
            Phone = MobileNumber.OrNull(row.Phone)?.National ?? "",
            OldSerial = row.OldSerial ?? "",
            Carrier = row.Carrier ?? "",
            KeepsNumber = row.KeepsNumber ? "V" : "",
            Central = row.Custody == KeyCustody.Central ? "RSSP" : "",
            Street = row.Street ?? "",
            Commune = row.Commune ?? "",
        };
    }

    /// <summary>A row made of a form that passed the rules.</summary>
    public static CertificationRequest New(Guid id, Guid dossierId, PersonForm form, RowFacts facts)
    {
        var row = new CertificationRequest
        {
            Id = id,
            DossierId = dossierId,
            FullName = "",
            BirthDate = default,
            IdNumber = "",
            IdIssuedOn = default,
            IdIssuedBy = "",
            Mailbox = "",
            OrganisationId = default,
            OrganisationPath = "",
            Province = "",
            Title = "",
            Phone = "",
            SearchText = "",
        };
        Write(row, form, facts);
        return row;
    }

    /// <summary>Writes a form that passed the rules into a row.</summary>
    public static void Write(CertificationRequest row, PersonForm form, RowFacts facts)
    {
        _ = VietnameseDate.TryParse(form.BirthDate, out var birth);
        _ = VietnameseDate.TryParse(form.IdIssuedOn, out var issued);
        row.FullName = form.FullName;
        row.BirthDate = birth;
        row.IdNumber = PersonalId.OrNull(form.IdNumber)!.Value;
        row.IdIssuedOn = issued;
        row.IdIssuedBy = form.IdIssuedBy;
        row.Mailbox = OfficialMailbox.OrNull(form.Mailbox)!.Value;
        row.OrganisationId = facts.Match.Found!.Id;
        row.OrganisationPath = facts.Match.Found.Path;
        row.Province = facts.Catalogue.FindProvince(form.Province, facts.Today)!.Name;
        row.Title = form.Title;
        row.Phone = MobileNumber.OrNull(form.Phone)?.Value ?? "";
        row.Street = NullIfEmpty(form.Street);
        row.Commune = NullIfEmpty(form.Commune);
        row.OldSerial = CertificateSerial.OrNull(form.OldSerial)?.Value;
        row.Carrier = OneKeyCustody.CarrierOf(form.Carrier);
        row.KeepsNumber =
            row.Carrier is not null && (form.KeepsNumber.Length > 0 || IsMarkedKept(form.Carrier));
        row.Custody =
            form.Central.Length > 0 ? KeyCustody.Central
            : row.Carrier is not null ? KeyCustody.SimPki
            : KeyCustody.Token;
        row.SearchText = $"{VietnameseText.Fold(row.FullName)} {row.Mailbox}";
    }

    private static bool IsMarkedKept(string carrier) =>
        carrier.Contains("cs", StringComparison.OrdinalIgnoreCase);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static string Clean(string? text) =>
        string.IsNullOrEmpty(text)
            ? ""
            : string.Join(
                    ' ',
                    VietnameseText
                        .Nfc(text)
                        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                )
                .Trim('\u200B', '\uFEFF');
}
