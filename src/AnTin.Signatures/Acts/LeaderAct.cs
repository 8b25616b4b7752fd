using AnTin.Pdf.Layout;
using AnTin.Signatures.Acts.Checks;
using AnTin.Signatures.Acts.Places;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts;

/// <summary>
/// Ký của người có thẩm quyền: the picture of the handwritten signature, blue, centred between the signer's title and
/// name (Annex I); no text, unless <see cref="ActSettings.LeaderWords"/> stand in for a picture.
/// </summary>
public sealed class LeaderAct : SigningAct
{
    private const double WordsSize = 9;

    public override string Code => "leader";

    public override Sentence Name => new("ký của người có thẩm quyền", "the leader's signature");

    public override Sentence Look =>
        new(
            "hình chữ ký tay màu xanh, giữa chức vụ và họ tên người ký",
            "the handwritten signature in blue, between the signer's title and name"
        );

    public override ActInputs Takes => ActInputs.Picture;

    public override string Basis => ActBasis.SignedByBoth;

    internal override IReadOnlyList<IActCheck> Checks =>
        [new OrganisationNotYetSigned(), new PictureFits(), new DoneOnce()];

    internal override ActDrawing Draw(ActScene scene) =>
        scene.Picture is null && scene.Settings.LeaderWords is { Count: > 0 } words
            ? TextDrawing.Of(words, TextAlignment.Left, WordsSize)
            : PictureDrawing.Of(
                scene,
                Length.Millimetres(scene.Settings.LeaderWidth),
                Length.Millimetres(scene.Settings.LeaderHeight)
            );

    internal override SigningResult<PlacedSignature> Place(ActScene scene, ActDrawing drawing) =>
        AboveName.Find(scene, scene.SignerName, drawing);
}
