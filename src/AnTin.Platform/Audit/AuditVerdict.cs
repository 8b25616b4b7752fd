using System.Diagnostics.CodeAnalysis;

namespace AnTin.Platform.Audit;

/// <param name="IntactLines">Lines that are what was written, before the first break.</param>
/// <param name="FirstBreak">Null when the whole log is intact.</param>
public sealed record AuditVerdict(long IntactLines, AuditBreak? FirstBreak)
{
    [MemberNotNullWhen(false, nameof(FirstBreak))]
    public bool IsIntact => FirstBreak is null;
}
