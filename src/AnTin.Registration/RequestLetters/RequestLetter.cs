using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;

namespace AnTin.Registration.RequestLetters;

/// <summary>All a request letter says (Mẫu số 01). Who prints it decides how it looks.</summary>
/// <param name="DossierCode">Official code, printed at the foot.</param>
/// <param name="LookupCode">Short code at the foot.</param>
/// <param name="LookupAddress">What the QR opens: the public status.</param>
/// <param name="Bloc">Heading and number style.</param>
/// <param name="Form">"Mẫu số 01".</param>
/// <param name="CertificateTerm">How the regime names the certificate.</param>
/// <param name="OrganisationLevels">Level 1 first; the last one writes the letter, the one before is its superior.</param>
/// <param name="Place">Province of the organisation, for the line of place and date; may be empty.</param>
/// <param name="Letter">Number, subject, date.</param>
/// <param name="Receiver">Section 1.</param>
/// <param name="Rows">Section 2.</param>
/// <param name="ListDigest">Digest of <paramref name="Rows"/>, embedded so that a changed list is seen.</param>
/// <param name="At">When it was exported.</param>
public sealed record RequestLetter(
    string DossierCode,
    string LookupCode,
    string LookupAddress,
    Bloc Bloc,
    string Form,
    string CertificateTerm,
    IReadOnlyList<string> OrganisationLevels,
    string Place,
    LetterDetails Letter,
    ReceiverDetails Receiver,
    IReadOnlyList<CertificationRequest> Rows,
    string ListDigest,
    DateTimeOffset At
);
