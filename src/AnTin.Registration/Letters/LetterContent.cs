namespace AnTin.Registration.Letters;

/// <summary>What the list inside an uploaded letter says.</summary>
/// <param name="FormCode">The official code of the procedure.</param>
/// <param name="DossierCode">Mã hồ sơ.</param>
/// <param name="LookupCode">The short public code.</param>
/// <param name="Count">How many rows there are.</param>
/// <param name="ListDigest">SHA-256 of the embedded bytes; to be compared with <see cref="LetterList"/> of the dossier.</param>
public sealed record LetterContent(
    string FormCode,
    string DossierCode,
    string LookupCode,
    int Count,
    string ListDigest
);
