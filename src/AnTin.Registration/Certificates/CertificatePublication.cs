using System.Security.Cryptography;
using System.Text;
using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Search;
using AnTin.Registration.Workspace;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Certificates;

/// <summary>Puts an issued certificate into the public list.</summary>
public sealed class CertificatePublication
{
    /// <summary>Adds certificate, bytes and search terms in the caller's transaction.</summary>
    public async Task<PublishedCertificate> PublishAsync(
        RegistrationDb db,
        IssuanceOrder order,
        CertificationRequest request,
        OrderIssued issued,
        CancellationToken ct
    )
    {
        var read = CertificateReading.Of(issued.Certificate);
        var treeKey = await db
            .Organisations.Where(row => row.Id == request.OrganisationId)
            .Select(row => row.TreeKey)
            .FirstAsync(ct);
        var certificate = new PublishedCertificate
        {
            Serial = read.Serial,
            Issuer = read.Issuer,
            DisplayName = read.DisplayName,
            CommonName = order.Subject.CommonName,
            Mailbox = request.Mailbox,
            OrganisationId = request.OrganisationId,
            OrganisationPath = request.OrganisationPath,
            TreeKey = treeKey,
            Province = request.Province,
            Kind = CertificateKind.Person,
            Custody = request.Custody,
            Device = request.CustodyLabel,
            Profile = issued.Profile,
            NotBefore = read.NotBefore,
            NotAfter = read.NotAfter,
            State =
                request.Custody == KeyCustody.Token
                    ? CertificateState.AwaitingEffect
                    : CertificateState.Active,
            RequestId = request.Id,
            HolderDigest = HolderDigest(request.IdNumber),
        };
        db.Certificates.Add(certificate);
        await db.SaveChangesAsync(ct);
        db.CertificateFiles.Add(
            new CertificateFile { CertificateId = certificate.Id, Der = issued.Certificate }
        );
        db.SearchTerms.AddRange(SearchTerms.Of(certificate, request.DeviceSerial));
        await Counters.AddAsync(db, Counter.Certificates, 1, ct);
        return certificate;
    }

    internal static string HolderDigest(string idNumber) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("holder:" + idNumber)))[
            ..32
        ];
}
