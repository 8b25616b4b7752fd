using AnTin.Pdf.Layout;
using AnTin.Signatures.Acts.Checks;
using AnTin.Signatures.Acts.Places;
using AnTin.Signatures.Pades;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts;

/// <summary>
/// Ký bản sao (sao y, sao lục, trích sao): no picture; form of the copy, the copying organisation and the signing time at
/// the top right of the first page, upright, size 10, black (Annex I; Articles 25 to 27).
/// </summary>
public sealed class CopyAct : SigningAct
{
    /// <summary>Two thirds of a line: a name on one line leaves the margin its height.</summary>
    private const double WidestName = 110;

    public override string Code => "copy";

    public override Sentence Name => new("ký bản sao", "signing a copy");

    public override Sentence Look =>
        new(
            "hình thức sao, tên cơ quan và thời gian ký, góc trên bên phải trang đầu, không có hình",
            "form of the copy, organisation and signing time, top right of the first page, no picture"
        );

    public override ActInputs Takes => ActInputs.CopyForm;

    public override string Basis => ActBasis.Copies;

    internal override IReadOnlyList<IActCheck> Checks => [new CopyDirection(), new DoneOnce()];

    internal override ActDrawing Draw(ActScene scene) =>
        TextDrawing.Of(
            [
                (scene.Request.Copy ?? CopyForm.True).Words().Vi,
                .. TextLines.WrapEvenly(
                    scene.OrganisationName,
                    Length.Millimetres(WidestName),
                    TextDrawing.LegalSize
                ),
                $"Thời gian ký: {scene.Time}",
            ],
            TextAlignment.Right
        );

    internal override SigningResult<PlacedSignature> Place(ActScene scene, ActDrawing drawing) =>
        TopRight.Of(scene, drawing);
}
