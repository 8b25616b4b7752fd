using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts;

/// <summary>What a check found before an act.</summary>
/// <param name="Reason">Code and sentence, one of <see cref="SigningRefusals"/>.</param>
/// <param name="Basis">The article that asks for it; "product rule" where no law does.</param>
/// <param name="Severity">Whether it stops the act.</param>
public sealed record ActFinding(SigningRefusal Reason, string Basis, ActSeverity Severity)
{
    /// <summary>Stable name, in capitals.</summary>
    public string Code => Reason.Code;

    /// <summary>What is wrong and how to mend it.</summary>
    public Sentence Sentence => Reason.Sentence;
}
