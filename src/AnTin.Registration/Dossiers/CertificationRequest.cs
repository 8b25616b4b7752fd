using AnTin.Registration.Contracts;
using AnTin.Registration.Population;

namespace AnTin.Registration.Dossiers;

/// <summary>One row: one person for whom a certificate is asked.</summary>
public sealed class CertificationRequest
{
    public required Guid Id { get; init; }

    public required Guid DossierId { get; init; }

    /// <summary>TT: place in the list, from 1, without gaps.</summary>
    public int Ordinal { get; set; }

    public required string FullName { get; set; }

    public required DateOnly BirthDate { get; set; }

    /// <summary>Personal identification number, old identity card or passport.</summary>
    public required string IdNumber { get; set; }

    public required DateOnly IdIssuedOn { get; set; }

    public required string IdIssuedBy { get; set; }

    public required string Mailbox { get; set; }

    public required Guid OrganisationId { get; set; }

    /// <summary>Joined by "; ", as in the grid.</summary>
    public required string OrganisationPath { get; set; }

    public required string Province { get; set; }

    public required string Title { get; set; }

    /// <summary>84912345678; empty when not given.</summary>
    public required string Phone { get; set; }

    public string? Street { get; set; }

    public string? Commune { get; set; }

    /// <summary>Serial CTS cũ.</summary>
    public string? OldSerial { get; set; }

    public KeyCustody Custody { get; set; }

    /// <summary>Viettel, Vinaphone or Mobifone with <see cref="KeyCustody.SimPki"/>.</summary>
    public string? Carrier { get; set; }

    /// <summary>"cs": the number in use moves to the SIM PKI.</summary>
    public bool KeepsNumber { get; set; }

    public RowStatus Status { get; set; }

    public PopulationVerdict Population { get; set; }

    /// <summary>Fields on which the population database disagreed, comma separated.</summary>
    public string? PopulationFields { get; set; }

    public DateTimeOffset? PopulationCheckedAt { get; set; }

    /// <summary>When to ask again, while the population database is down.</summary>
    public DateTimeOffset? PopulationRetryAt { get; set; }

    /// <summary>Codes of warnings shown to the desk, comma separated.</summary>
    public string? Warnings { get; set; }

    /// <summary>Ghi chú: the desk's remark or reason, shown to the sender.</summary>
    public string? Remark { get; set; }

    public Guid? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Serial of the token or ICCID of the SIM.</summary>
    public string? DeviceSerial { get; set; }

    /// <summary>PKCS#10 made on the token.</summary>
    public byte[]? CertificateRequest { get; set; }

    public string? CertificateSerial { get; set; }

    /// <summary>Folded name and mailbox for the box "Tìm kiếm (Tên, email)".</summary>
    public required string SearchText { get; set; }

    public int Version { get; set; }

    /// <summary>"RSSP", "SIM PKI (Viettel)" or "Token".</summary>
    public string CustodyLabel =>
        Custody switch
        {
            KeyCustody.Central => "RSSP",
            KeyCustody.SimPki => $"SIM PKI ({SimPkiLabel})",
            _ => DeviceSerial is null ? "Token" : $"Token ({DeviceSerial})",
        };

    /// <summary>The letter's column SIM PKI: "", "Viettel" or "Viettel(cs)" .</summary>
    public string SimPkiLabel =>
        Carrier is null ? ""
        : KeepsNumber ? $"{Carrier}(cs)"
        : Carrier;
}
