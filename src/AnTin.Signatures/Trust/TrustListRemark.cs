using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Trust;

/// <summary>An entry that was left out, or something about the list that its reader should know.</summary>
/// <param name="Sentence">What it is.</param>
/// <param name="Place">Where, as in <see cref="TrustListFault"/>.</param>
public sealed record TrustListRemark(Sentence Sentence, string Place);
