using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes;

/// <summary>Recognises one sort of difference: one that may come after a signature, or one that may not.</summary>
internal interface IChangeRule
{
    /// <summary>Stable name in reports.</summary>
    string Code { get; }

    bool Matches(Difference difference, ComparisonContext context);

    Sentence Describe(Difference difference);
}
