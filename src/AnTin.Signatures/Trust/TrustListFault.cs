using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Trust;

/// <summary>Why a file is no list that can be used.</summary>
/// <param name="Sentence">What is wrong.</param>
/// <param name="Place">Where: <c>line 12</c>, <c>$.Cerificates[3]</c>, <c>offset 40</c>; empty: the file as a whole.</param>
public sealed record TrustListFault(Sentence Sentence, string Place = "")
{
    public override string ToString() =>
        Place.Length == 0 ? Sentence.En : $"{Place}: {Sentence.En}";
}
