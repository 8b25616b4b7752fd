using AnTin.Pdf.Layout;
using AnTin.Signatures.Acts.Checks;
using AnTin.Signatures.Acts.Places;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts;

/// <summary>
/// Ký nháy: a person's small mark behind the end of the text, without seal. Decree 30/2020 does not know it; agencies do.
/// </summary>
public sealed class InitialsAct : SigningAct
{
    private const double TextSize = 9;

    public override string Code => "initials";

    public override Sentence Name => new("ký nháy", "initials");

    public override Sentence Look =>
        new(
            "dấu nhỏ ngay sau “./.”, không có con dấu; hình PNG hoặc chỉ tên",
            "a small mark right behind “./.”, without a seal; a PNG picture or the given name"
        );

    public override ActInputs Takes => ActInputs.Picture;

    public override string Basis => ActBasis.Product;

    internal override IReadOnlyList<IActCheck> Checks =>
        [new OrganisationNotYetSigned(), new PictureFits(), new DoneOnce()];

    internal override ActDrawing Draw(ActScene scene)
    {
        var width = Length.Millimetres(scene.Settings.InitialsWidth);
        var height = Length.Millimetres(scene.Settings.InitialsHeight);
        return scene.Request.Picture.IsEmpty
            ? Written(scene.SignerName, height)
            : PictureDrawing.Of(scene, width, height);
    }

    internal override SigningResult<PlacedSignature> Place(ActScene scene, ActDrawing drawing) =>
        EndOfText.Find(scene, drawing);

    /// <summary>Without a picture the given name, the last word of a Vietnamese name.</summary>
    private static ActDrawing Written(string name, double height)
    {
        var given = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? name;
        return TextDrawing.Of([given], TextAlignment.Left, TextSize) with { Height = height };
    }
}
