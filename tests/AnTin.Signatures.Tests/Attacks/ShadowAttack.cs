using AnTin.Pdf.Reading;
using AnTin.Pdf.Writing;

namespace AnTin.Signatures.Tests.Attacks;

/// <param name="Name">What an attacker would call it.</param>
/// <param name="Rule">How the code of the rule that names it begins.</param>
/// <param name="Change">The update after the signature.</param>
internal sealed record ShadowAttack(
    string Name,
    string Rule,
    Action<IncrementalUpdate, PdfRevision> Change
);
