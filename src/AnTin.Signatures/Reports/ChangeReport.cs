namespace AnTin.Signatures.Reports;

/// <summary>One change made after a signature.</summary>
/// <param name="Rule">The rule that allowed it or was broken by it; stable.</param>
/// <param name="Object">The object as <c>12 0 R</c>, or the path to it where it has no number.</param>
/// <param name="Page">Page from 1 on, if the change stands on one.</param>
/// <param name="Path">Where it hangs, from the trailer on, as <c>/Root/Pages/Kids/0/Contents</c>.</param>
/// <param name="Description">What was done.</param>
public sealed record ChangeReport(
    string Rule,
    string Object,
    int? Page,
    string Path,
    Sentence Description
);
