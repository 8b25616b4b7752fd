using AnTin.Platform.Database;
using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Organisations;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>Makes the order of an accepted row.</summary>
internal static class Orders
{
    /// <summary>Personal certificates of up to five years (Decree 68/2024 Art. 9).</summary>
    public const string Profile = "PERSON_5Y";

    public static IssuanceOrder New(Dossier dossier, CertificationRequest row, Guid id) =>
        new(
            id,
            row.Id,
            dossier.Code,
            dossier.Bloc,
            Profile,
            new PersonSubject(
                row.FullName,
                row.Province,
                OrganisationPath.Levels(row.OrganisationPath),
                row.Mailbox
            ),
            row.Custody,
            row.DeviceSerial,
            row.CertificateRequest,
            row.Phone,
            DateTimeOffset.UnixEpoch,
            DateTimeOffset.UnixEpoch
        );

    /// <summary>The same order with the two times that the approval decides.</summary>
    public static IssuanceOrder Approved(IssuanceOrder order, DateTimeOffset at, int lifeHours)
    {
        var cut = Instant.Cut(at);
        return order with { ApprovedAt = cut, ExpiresAt = cut.AddHours(lifeHours) };
    }
}
