using AnTin.Registration.Accounts;

namespace AnTin.Server.Demo;

/// <summary>One officer of the invented authority.</summary>
/// <param name="CeremonyRoles">What the authority lets this officer's key decide; empty for those who sign nothing.</param>
internal sealed record DemoOfficer(
    string Name,
    string Mailbox,
    AccountRoles Roles,
    IReadOnlyList<string> CeremonyRoles,
    string Pin
)
{
    public static IReadOnlyList<DemoOfficer> All { get; } =
    [
        new("Lường Văn Kiên", "tiepnhan1@ca.hoaban.gov.vn", AccountRoles.Reception, [], ""),
        new("Hà Thị Sen", "tiepnhan2@ca.hoaban.gov.vn", AccountRoles.Reception, [], ""),
        new(
            "Lò Thị Mai",
            "thamdinh1@ca.hoaban.gov.vn",
            AccountRoles.Verifier,
            ["verifier"],
            "482916"
        ),
        new(
            "Vàng Văn Sơn",
            "thamdinh2@ca.hoaban.gov.vn",
            AccountRoles.Verifier | AccountRoles.Approver,
            ["verifier", "approver"],
            "731508"
        ),
        new(
            "Nguyễn Hoài Ban",
            "pheduyet1@ca.hoaban.gov.vn",
            AccountRoles.Approver,
            ["approver", "revoker"],
            "905274"
        ),
        new("Đèo Minh Quân", "vanhanh1@ca.hoaban.gov.vn", AccountRoles.CaOperator, [], ""),
        new("Trần Thu Giang", "kiemtoan1@ca.hoaban.gov.vn", AccountRoles.Auditor, [], ""),
        new("Bùi Đức Thắng", "quantri1@ca.hoaban.gov.vn", AccountRoles.Administrator, [], ""),
    ];

    public static DemoOfficer With(AccountRoles role) =>
        All.First(officer => (officer.Roles & role) != AccountRoles.None);
}
