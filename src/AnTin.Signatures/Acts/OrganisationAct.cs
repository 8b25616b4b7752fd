using AnTin.Pdf.Layout;
using AnTin.Signatures.Acts.Checks;
using AnTin.Signatures.Acts.Places;
using AnTin.Signatures.Pades;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts;

/// <summary>
/// Ký của cơ quan, tổ chức: the red seal in real size over a third of the leader's picture, on its left (Annex I); no
/// text on the main document. Comes after the leader's signature and after number and date.
/// </summary>
public sealed class OrganisationAct : SigningAct
{
    private const double TextSize = 10;

    public override string Code => "organisation";

    public override string Role => "organisation-seal";

    public override Sentence Name => new("ký của cơ quan, tổ chức", "the organisation's signature");

    public override Sentence Look =>
        new(
            "con dấu đỏ đúng cỡ, trùm khoảng 1/3 chữ ký lãnh đạo về bên trái",
            "the red seal in real size over about a third of the leader's signature, on its left"
        );

    public override ActInputs Takes => ActInputs.Picture;

    public override string Basis => ActBasis.SignedByBoth;

    internal override IReadOnlyList<IActCheck> Checks =>
        [new LeaderSignedFirst(), new NumberAndDateGiven(), new PictureFits(), new DoneOnce()];

    internal override ActDrawing Draw(ActScene scene)
    {
        var size = Length.Millimetres(scene.Settings.SealSize);
        var seal = PictureDrawing.Of(scene, size, size);
        if (!scene.Settings.TextUnderSeal || seal.Appearance is null)
        {
            return seal;
        }

        string[] lines =
        [
            .. TextLines.Wrap(scene.OrganisationName, size * 2, TextSize),
            scene.Time,
        ];
        var text = TextDrawing.Of(lines, TextAlignment.Centre, TextSize);
        return new ActDrawing(
            seal.Appearance with
            {
                Lines = lines,
                Alignment = TextAlignment.Centre,
                FontSize = TextSize,
                Position = PicturePosition.AboveText,
                PictureHeight = seal.Height,
            },
            Math.Max(seal.Width, text.Width),
            seal.Height + text.Height
        );
    }

    internal override SigningResult<PlacedSignature> Place(ActScene scene, ActDrawing drawing) =>
        OverLeader.Find(scene, drawing);
}
