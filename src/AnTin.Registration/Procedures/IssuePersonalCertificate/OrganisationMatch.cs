using AnTin.Registration.Organisations;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>What the tree says of the four level names of a row.</summary>
/// <param name="Found">The organisation the names lead to; null when they lead nowhere.</param>
/// <param name="MissingLevel">First level whose name stands in no tree; 0 when all were found.</param>
/// <param name="Below">Whether the organisation is the account's own or stands below it.</param>
public sealed record OrganisationMatch(Organisation? Found, int MissingLevel, bool Below);
