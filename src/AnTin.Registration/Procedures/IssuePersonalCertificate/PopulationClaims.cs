using AnTin.Registration.Dossiers;
using AnTin.Registration.Population;
using AnTin.Registration.Values;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

internal static class PopulationClaims
{
    /// <summary>Of a form that passed the rules.</summary>
    public static PersonClaim Of(PersonForm form)
    {
        _ = VietnameseDate.TryParse(form.BirthDate, out var birth);
        return new PersonClaim(PersonalId.OrNull(form.IdNumber)!.Value, form.FullName, birth);
    }

    public static PersonClaim Of(CertificationRequest row) =>
        new(row.IdNumber, row.FullName, row.BirthDate);
}
