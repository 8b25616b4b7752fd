using AnTin.Pdf.Layout;
using AnTin.Signatures.Acts.Checks;
using AnTin.Signatures.Acts.Places;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts;

/// <summary>
/// Ký của người có thẩm quyền: the picture of the handwritten signature, blue, centred between the signer's title and
/// name (Annex I); no text.
/// </summary>
public sealed class LeaderAct : SigningAct
{
    public override string Code => "leader";

    public override Sentence Name => new("ký của người có thẩm quyền", "the leader's signature");

    public override string Basis => ActBasis.SignedByBoth;

    internal override IReadOnlyList<IActCheck> Checks =>
        [new OrganisationNotYetSigned(), new PictureFits(), new DoneOnce()];

    internal override ActDrawing Draw(ActScene scene) =>
        PictureDrawing.Of(
            scene,
            Length.Millimetres(scene.Settings.LeaderWidth),
            Length.Millimetres(scene.Settings.LeaderHeight)
        );

    internal override SigningResult<PlacedSignature> Place(ActScene scene, ActDrawing drawing) =>
        AboveName.Find(scene, scene.SignerName, drawing);
}
