namespace AnTin.CentralSigning.Contracts;

/// <summary>The natural person for whom a key is kept. What is written here is bound to the key by a MAC.</summary>
/// <param name="PersonName">Full name as on the certificate, NFC.</param>
/// <param name="Mailbox">Official mailbox; the activation link and sign-in links go there and nowhere else.</param>
/// <param name="MobileNumber">Number registered in the owner's own name, for the second channel.</param>
/// <param name="OrganisationPath">Organisation levels joined for display, largest first.</param>
public sealed record KeyOwner(
    string PersonName,
    string Mailbox,
    string MobileNumber,
    string OrganisationPath
);
