using AnTin.Registration.Dossiers;
using AnTin.Registration.Organisations;
using AnTin.Registration.Values;

namespace AnTin.Registration.Letters;

/// <summary>Rows of a dossier as its letter lists them: printed, embedded and compared in this one form.</summary>
internal static class DossierRows
{
    public static IReadOnlyList<LetterRow> Of(IEnumerable<CertificationRequest> rows) =>
        [.. rows.OrderBy(row => row.Ordinal).Select(Of)];

    private static LetterRow Of(CertificationRequest row) =>
        LetterRow.ForPerson(
            row.FullName,
            row.BirthDate,
            row.IdNumber,
            row.Mailbox,
            Organisation(row),
            row.Title,
            MobileNumber.OrNull(row.Phone)?.National ?? row.Phone,
            row.OldSerial ?? "",
            row.SimPkiLabel
        );

    /// <summary>The unit, the body above it and the province (note 3 of the form).</summary>
    private static string Organisation(CertificationRequest row)
    {
        var nearest = OrganisationPath.Levels(row.OrganisationPath).Reverse().Take(2);
        return string.Join(", ", nearest.Append(row.Province).Where(part => part.Length > 0));
    }
}
