using System.CommandLine;
using AnTin.Server.Commands.Audit;

namespace AnTin.Server.Commands;

/// <summary><c>antin audit …</c>: the logs of what was done, and proofs from them.</summary>
internal static class AuditCommand
{
    public static Command Create() =>
        new("audit", "Nhật ký kiểm toán. / The audit log.")
        {
            AuditVerify.Create(),
            AuditProve.Create(),
            AuditKey.Create(),
            AuditRestore.Create(),
        };
}
