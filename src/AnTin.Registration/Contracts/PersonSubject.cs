namespace AnTin.Registration.Contracts;

/// <summary>What a personal certificate will say about its holder.</summary>
/// <param name="CommonName">Full name, NFC, as in the identity paper.</param>
/// <param name="Province">Province of the place of work, short name ("Lạng Sơn").</param>
/// <param name="OrganisationPath">Names of the organisation levels, level 1 first; one to four of them.</param>
/// <param name="Mailbox">Official mailbox, lower case.</param>
public sealed record PersonSubject(
    string CommonName,
    string Province,
    IReadOnlyList<string> OrganisationPath,
    string Mailbox
);
