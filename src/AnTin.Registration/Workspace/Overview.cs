using AnTin.Registration.Dossiers;

namespace AnTin.Registration.Workspace;

/// <summary>BẢNG THỐNG KÊ of one organisation.</summary>
/// <param name="ByStatus">Dossiers by status; a status without dossiers is absent.</param>
/// <param name="Overdue">Dossiers past their due date.</param>
/// <param name="Active">Certificates in effect, of the organisation and all below it.</param>
/// <param name="Revoked">Revoked ones.</param>
/// <param name="Expiring">Active ones ending within so many days.</param>
public sealed record Overview(
    IReadOnlyDictionary<DossierStatus, int> ByStatus,
    int Overdue,
    int Active,
    int Revoked,
    IReadOnlyDictionary<int, int> Expiring
)
{
    public int Of(params IEnumerable<DossierStatus> statuses) =>
        statuses.Sum(status => ByStatus.GetValueOrDefault(status));
}
