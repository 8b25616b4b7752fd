using AnTin.Registration.RequestLetters;

namespace AnTin.Registration.Letters;

/// <summary>
/// Prints the letter of a dossier. Who will sign is not known here, so the block names the office that the form names,
/// and leaves room for the name.
/// </summary>
public sealed class DossierLetterPrinter : IRequestLetterPrinter
{
    public byte[] Print(RequestLetter letter) => LetterPdf.Print(Sheet(letter), letter.At);

    /// <summary>The same letter as .docx, for offices that finish the text themselves.</summary>
    public static byte[] PrintDocx(RequestLetter letter) => LetterDocx.Print(Sheet(letter));

    internal static LetterSheet Sheet(RequestLetter letter) =>
        new()
        {
            Bloc = letter.Bloc,
            Form = RequestForms.Person.WithTerm(letter.CertificateTerm),
            SuperiorOrganisation =
                letter.OrganisationLevels.Count > 1 ? letter.OrganisationLevels[^2] : null,
            Organisation = letter.OrganisationLevels.Count > 0 ? letter.OrganisationLevels[^1] : "",
            Number = letter.Letter.Number,
            Place = letter.Place,
            Date = letter.Letter.IssuedOn,
            Subject = letter.Letter.Subject,
            Receiver = letter.Receiver,
            Rows = DossierRows.Of(letter.Rows),
            SignerTitles = ["NGƯỜI ĐỨNG ĐẦU", "CƠ QUAN, TỔ CHỨC"],
            SignerName = "",
            DossierCode = letter.DossierCode,
            LookupCode = letter.LookupCode,
            LookupAddress = new Uri(letter.LookupAddress, UriKind.RelativeOrAbsolute),
        };
}
