using System.Globalization;
using AnTin.Pdf.Fonts;
using AnTin.Pdf.Layout;
using AnTin.Signatures.Acts.Checks;
using AnTin.Signatures.Acts.Places;
using AnTin.Signatures.Pades;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts;

/// <summary>
/// Công văn đến: the arrival stamp with number and date of the register, where the first page has room below the date of
/// the document (Article 22, Annex IV), then a signature.
/// </summary>
public sealed class IncomingAct : SigningAct
{
    private const double TextSize = 11;

    /// <summary>Between words and frame; the frame counts in.</summary>
    private const double Padding = 6;

    public override string Code => "incoming";

    public override Sentence Name => new("công văn đến", "the arrival stamp");

    public override Sentence Look =>
        new(
            "dấu “Công văn đến” với số và ngày đến, ở chỗ trống của trang đầu",
            "the arrival stamp with number and date, where the first page has room"
        );

    public override ActInputs Takes => ActInputs.Number | ActInputs.Date;

    public override string Basis => ActBasis.ArrivalStamp;

    internal override IReadOnlyList<IActCheck> Checks =>
        [
            new InputGiven(new("số đến", "the arrival number"), scene => scene.Request.Number),
            new SenderSigned(),
            new DoneOnce(),
        ];

    internal override ActDrawing Draw(ActScene scene)
    {
        var date = scene.Request.Date ?? scene.Today;
        string[] lines =
        [
            $"Số: {scene.Request.Number}",
            $"Ngày: {date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}",
        ];
        var width = Math.Min(
            Length.Millimetres(scene.Settings.StampWidth),
            Math.Max(
                TextLines.Width([scene.Settings.StampHeading], TextSize, FontFace.Bold),
                TextLines.Width(lines, TextSize)
            ) + (2 * Padding)
        );
        var height = ((lines.Length + 1) * TextSize * AppearanceText.LineHeight) + (2 * Padding);
        return new ActDrawing(
            new SignatureAppearance
            {
                Heading = scene.Settings.StampHeading,
                Lines = lines,
                FontSize = TextSize,
                Colour = TextColour.Red,
                Framed = true,
            },
            width,
            height
        );
    }

    internal override SigningResult<PlacedSignature> Place(ActScene scene, ActDrawing drawing) =>
        FreeSpot.OnFirstPage(scene, drawing);
}
