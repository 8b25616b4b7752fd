namespace AnTin.Registration.Dossiers;

/// <summary>Section 1 of Mẫu số 01: who takes devices and notices. Copied into the dossier, so that a later change of the saved receiver changes no paper.</summary>
public sealed record ReceiverDetails(
    string FullName,
    string IdNumber,
    DateOnly? IssuedOn,
    string IssuedBy,
    string Title,
    string Phone,
    string Mailbox,
    string Street,
    string Province,
    string? District,
    string? Commune
);
