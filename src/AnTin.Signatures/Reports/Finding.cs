using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Reports;

/// <summary>One thing a check found. <see cref="FindingCatalogue"/> holds all that exist.</summary>
/// <param name="Code">Stable; support staff search by it.</param>
/// <param name="Sentence">For the person at the counter.</param>
/// <param name="Indication">The status this finding alone would give; null where it only informs.</param>
/// <param name="SubIndication">The standard's name for it, if it has one.</param>
/// <param name="Spoils">True where the signature or document itself is faulty, whatever the trust.</param>
public sealed record Finding(
    string Code,
    Sentence Sentence,
    Indication? Indication = null,
    SubIndication? SubIndication = null,
    bool Spoils = false
);
