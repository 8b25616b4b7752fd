using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>
/// Rule T17: an approval binds exactly what was approved. No act changes a row between the verifier's signature and the
/// certificate, so a row that says something else was changed behind the service's back.
/// </summary>
internal static class RowAgreement
{
    /// <summary>The first part in which the row differs from the order; null when they agree.</summary>
    public static string? Difference(IssuanceOrder order, Dossier dossier, CertificationRequest row)
    {
        var made = Orders.New(dossier, row, order.OrderId);
        var (said, says) = (order.Subject, made.Subject);
        (string Part, bool Agrees)[] parts =
        [
            ("row", made.RequestId == order.RequestId),
            ("dossierCode", made.DossierCode == order.DossierCode),
            ("bloc", made.Bloc == order.Bloc),
            ("profileId", made.ProfileId == order.ProfileId),
            ("commonName", says.CommonName == said.CommonName),
            ("province", says.Province == said.Province),
            (
                "organisation",
                says.OrganisationPath.SequenceEqual(said.OrganisationPath, StringComparer.Ordinal)
            ),
            ("mailbox", says.Mailbox == said.Mailbox),
            ("custody", made.Custody == order.Custody),
            ("deviceSerial", made.DeviceSerial == order.DeviceSerial),
            ("certificateRequest", IsSame(made.CertificateRequest, order.CertificateRequest)),
            ("mobileNumber", made.MobileNumber == order.MobileNumber),
        ];
        return parts.FirstOrDefault(part => !part.Agrees).Part;
    }

    private static bool IsSame(byte[]? one, byte[]? other) =>
        one is null || other is null
            ? ReferenceEquals(one, other)
            : one.AsSpan().SequenceEqual(other);
}
