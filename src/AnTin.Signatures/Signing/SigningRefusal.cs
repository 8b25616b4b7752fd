using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Signing;

/// <summary>Why a document is not signed. Found before the key is used, so that no signature is made that cannot pass.</summary>
/// <param name="Code">Stable, one of <see cref="SigningRefusals"/>.</param>
/// <param name="Sentence">What is wrong and how to mend it.</param>
public sealed record SigningRefusal(string Code, Sentence Sentence);
