using AnTin.Platform.Time;
using AnTin.Registration.Contracts;

namespace AnTin.Registration.Certificates;

/// <summary>One certificate of the public list: what searches and lists show. The bytes stand apart in <see cref="CertificateFile"/>, so that lists stay small.</summary>
public sealed class PublishedCertificate
{
    /// <summary>Numbered by the database in order of publication.</summary>
    public long Id { get; init; }

    /// <summary>Upper-case hex without leading zeros beyond a whole byte, as shown in "Số hiệu CTS".</summary>
    public required string Serial { get; init; }

    public required string Issuer { get; init; }

    /// <summary>"CN=…, L=…, OU=…, O=…, C=VN" in the order of the certificate.</summary>
    public required string DisplayName { get; init; }

    public required string CommonName { get; init; }

    public string? Mailbox { get; init; }

    public Guid? OrganisationId { get; set; }

    /// <summary>Joined by "; ".</summary>
    public required string OrganisationPath { get; init; }

    public required string TreeKey { get; set; }

    public required string Province { get; init; }

    public required CertificateKind Kind { get; init; }

    public required KeyCustody Custody { get; init; }

    /// <summary>"Token (029D9FA9)", "RSSP", "SIM PKI (Viettel)".</summary>
    public required string Device { get; init; }

    /// <summary>"CPCA_G1:PERSON_5Y": authority and profile.</summary>
    public required string Profile { get; init; }

    public required DateTimeOffset NotBefore { get; init; }

    public required DateTimeOffset NotAfter { get; init; }

    public CertificateState State { get; set; }

    /// <summary>"GHTDTT", "TB", "LK"…</summary>
    public string? ReasonCode { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public Guid? RequestId { get; init; }

    /// <summary>Folded digest of the holder's identity number, to find a second certificate of one person without storing the number here.</summary>
    public string? HolderDigest { get; init; }

    /// <summary>"Hoạt động", "Đã thu hồi(GHTDTT)", "Hết hạn", "Chờ hiệu lực".</summary>
    public string StateWords(DateTimeOffset now) =>
        State switch
        {
            CertificateState.Revoked => $"Đã thu hồi({ReasonCode})",
            _ when NotAfter < now => "Hết hạn",
            CertificateState.AwaitingEffect => "Chờ hiệu lực",
            _ => "Hoạt động",
        };

    /// <summary>"10/05/2020 – 09/05/2025".</summary>
    public string ValidityWords =>
        $"{VietnamTime.Format(NotBefore, "dd/MM/yyyy")} – {VietnamTime.Format(NotAfter, "dd/MM/yyyy")}";
}
