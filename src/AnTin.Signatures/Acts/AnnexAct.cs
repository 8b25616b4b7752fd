using AnTin.Signatures.Acts.Checks;
using AnTin.Signatures.Acts.Places;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts;

/// <summary>
/// Ký phụ lục, for an annex in a file of its own: no picture; number and symbol of the document and the signing time at
/// the top right of the first page, upright, size 10, black (Annex I). An annex in the same file is not signed apart.
/// </summary>
public sealed class AnnexAct : SigningAct
{
    public override string Code => "annex";

    public override Sentence Name => new("ký phụ lục", "signing an annex");

    public override Sentence Look =>
        new(
            "số, ký hiệu văn bản và thời gian ký, góc trên bên phải trang đầu, không có hình",
            "number and symbol of the document and the signing time, top right of the first page, no picture"
        );

    public override ActInputs Takes => ActInputs.Number;

    public override string Basis => ActBasis.Look;

    internal override IReadOnlyList<IActCheck> Checks =>
        [
            new InputGiven(
                new("số và ký hiệu của văn bản", "number and symbol of the document"),
                scene => scene.Request.Number
            ),
            new DoneOnce(),
        ];

    internal override ActDrawing Draw(ActScene scene) =>
        TextDrawing.Of(
            [$"Số: {scene.Request.Number}", $"Thời gian ký: {scene.Time}"],
            TextAlignment.Right
        );

    internal override SigningResult<PlacedSignature> Place(ActScene scene, ActDrawing drawing) =>
        TopRight.Of(scene, drawing);
}
