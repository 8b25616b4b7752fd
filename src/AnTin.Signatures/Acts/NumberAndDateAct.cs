using System.Globalization;
using AnTin.Pdf.Reading;
using AnTin.Signatures.Acts.Checks;
using AnTin.Signatures.Acts.Places;
using AnTin.Signatures.Forms;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts;

/// <summary>
/// Vào số, ngày, tháng: the clerk fills number and date after the leader signed and before the organisation does
/// (Articles 14 and 15), and signs for having done so, without a picture. The fields were made ready before the first
/// signature; on a file that nobody has signed they are made now.
/// </summary>
public sealed class NumberAndDateAct : SigningAct
{
    public override string Code => "number-and-date";

    public override Sentence Name => new("vào số, ngày, tháng", "number and date");

    public override Sentence Look =>
        new(
            "điền số, ngày, tháng vào văn bản; chữ ký không hiện trên trang",
            "fills number and date into the document; the signature itself is not seen"
        );

    public override ActInputs Takes => ActInputs.Number | ActInputs.Date;

    public override bool IsSeen => false;

    public override string Basis => ActBasis.Order;

    internal override IReadOnlyList<IActCheck> Checks =>
        [
            new InputGiven(new("số văn bản", "the number"), scene => scene.Request.Number),
            new OrganisationNotYetSigned(),
            new NumberFieldsReady(),
            new NumberNotYetGiven(),
        ];

    internal override ActDrawing Draw(ActScene scene) => ActDrawing.None;

    internal override SigningResult<PlacedSignature> Place(ActScene scene, ActDrawing drawing) =>
        SigningRefusals.PlaceNeeded();

    internal override SigningResult<PdfSource> Write(PdfSource document, ActScene scene)
    {
        if (NumberFields.HasNumber(scene.State, scene.Settings))
        {
            return FormFilling.Fill(
                document,
                Values(scene, scene.State),
                scene.Request.Signing.Policy
            );
        }

        var blanks = BlankFields.Find(scene.State, scene.Settings);
        if (blanks.Count == 0)
        {
            return SigningRefusals.NumberPlaceNotFound();
        }

        var prepared = FormPreparation.Prepare(document, blanks);
        return
            prepared.Succeeded
            && PdfDocument.TryRead(prepared.Value, PdfLimits.Default, out var pdf, out _)
            ? FormFilling.Fill(
                prepared.Value,
                Values(scene, pdf.Latest),
                scene.Request.Signing.Policy
            )
            : prepared;
    }

    private static List<FieldValue> Values(ActScene scene, PdfRevision state)
    {
        var (settings, date) = (scene.Settings, scene.Request.Date ?? scene.Today);
        var values = new List<FieldValue> { new(settings.NumberField, scene.Request.Number ?? "") };
        if (NumberFields.Has(state, settings.DateField))
        {
            values.Add(
                new(
                    settings.DateField,
                    date.ToString(settings.DatePattern, CultureInfo.InvariantCulture)
                )
            );
        }

        if (NumberFields.Has(state, settings.DayField))
        {
            values.Add(new(settings.DayField, Two(date.Day)));
        }

        if (NumberFields.Has(state, settings.MonthField))
        {
            // Annex I: a zero before days below 10 and before the months 1 and 2.
            values.Add(
                new(
                    settings.MonthField,
                    date.Month <= 2
                        ? Two(date.Month)
                        : date.Month.ToString(CultureInfo.InvariantCulture)
                )
            );
        }

        return values;
    }

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
