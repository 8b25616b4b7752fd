using AnTin.Pdf.Layout;
using AnTin.Signatures.Acts.Checks;
using AnTin.Signatures.Acts.Places;
using AnTin.Signatures.Pades;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts;

/// <summary>Cho ý kiến: words, the signature's picture if there is one, the name and the time, where the page has room.</summary>
public sealed class OpinionAct : SigningAct
{
    private const double TextSize = 10;
    private const double PictureHeight = 14;

    public override string Code => "opinion";

    public override Sentence Name => new("cho ý kiến", "an opinion");

    public override Sentence Look =>
        new(
            "lời ý kiến, họ tên và thời gian, ở chỗ trống của trang cuối",
            "the words of the opinion, name and time, where the last page has room"
        );

    public override ActInputs Takes => ActInputs.Comment | ActInputs.Picture;

    public override string Basis => ActBasis.Product;

    internal override IReadOnlyList<IActCheck> Checks =>
        [
            new InputGiven(
                new("nội dung ý kiến", "the words of the opinion"),
                scene => scene.Request.Comment
            ),
            new PictureFits(),
        ];

    internal override ActDrawing Draw(ActScene scene)
    {
        var width = Length.Millimetres(scene.Settings.OpinionWidth);
        string[] lines =
        [
            .. TextLines.Wrap(scene.Request.Comment ?? "", width - 4, TextSize),
            .. TextLines.Wrap($"{scene.SignerName}, {scene.Time}", width - 4, TextSize),
        ];
        var picture = scene.Request.Picture.IsEmpty ? 0 : Length.Millimetres(PictureHeight);
        var text = TextDrawing.Of(lines, TextAlignment.Left, TextSize);
        return new ActDrawing(
            text.Appearance! with
            {
                Picture = scene.Request.Picture,
                Position = PicturePosition.BelowText,
                PictureHeight = picture,
            },
            width,
            text.Height + picture
        );
    }

    internal override SigningResult<PlacedSignature> Place(ActScene scene, ActDrawing drawing) =>
        FreeSpot.OnLastPage(scene, drawing);
}
