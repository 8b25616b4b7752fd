using AnTin.Platform.Audit;
using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;

namespace AnTin.Registration.Lives;

/// <summary>What registration's database holds about one certificate.</summary>
/// <param name="Lines">Lines of the audit log about it, and those at the places where the log of acts has some.</param>
/// <param name="Subjects">Subjects of the lines that belong to it.</param>
/// <param name="Events">Events of the dossier and of the row.</param>
/// <param name="Names">Names of accounts by their ids.</param>
/// <param name="Verification">The verifier's signature under the order.</param>
/// <param name="Approval">The approver's signature under the order.</param>
internal sealed record LifeRecords(
    IReadOnlyList<AuditEntry> Lines,
    IReadOnlySet<string> Subjects,
    IReadOnlyList<DossierEvent> Events,
    IReadOnlyDictionary<string, string> Names,
    OfficerSignature? Verification,
    OfficerSignature? Approval
);
