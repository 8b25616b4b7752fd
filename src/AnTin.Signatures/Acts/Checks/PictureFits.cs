using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation.Pades;

namespace AnTin.Signatures.Acts.Checks;

/// <summary>Annex I: the leader's picture is blue, the seal red, both on nothing. A red picture in another place would pass for a seal.</summary>
internal sealed class PictureFits : IActCheck
{
    public IEnumerable<ActFinding> Look(ActScene scene)
    {
        var role = scene.Request.Act.Role;
        if (scene.Picture is not { } picture)
        {
            if (Wanted(scene) is not null && !HasWords(scene))
            {
                yield return Finding(
                    SigningRefusals.PictureMissing(Words(role)),
                    ActSeverity.Waivable
                );
            }

            yield break;
        }

        var colour = ColourTally.Of(picture);
        if (colour == PictureColour.Red != (role is "organisation-seal"))
        {
            yield return Finding(SigningRefusals.PictureColour(Words(role)), ActSeverity.Refusal);
        }
        else if (Wanted(scene) is { } wanted && wanted != colour)
        {
            yield return Finding(SigningRefusals.PictureColour(Words(role)), ActSeverity.Warning);
        }

        if (picture.Alpha is null || !picture.Alpha.Contains((byte)0))
        {
            yield return Finding(SigningRefusals.PictureOpaque(), ActSeverity.Warning);
        }
    }

    private static bool HasWords(ActScene scene) =>
        scene.Request.Act is LeaderAct && scene.Settings.LeaderWords.Count > 0;

    /// <summary>The policy names the colour by which others will know the role.</summary>
    private static PictureColour? Wanted(ActScene scene) =>
        scene.Request.Signing.Policy.RoleNamed(scene.Request.Act.Role)?.Picture;

    private static ActFinding Finding(SigningRefusal reason, ActSeverity severity) =>
        new(reason, ActBasis.Look, severity);

    private static Sentence Words(string role) =>
        role switch
        {
            "organisation-seal" => new("con dấu phải màu đỏ", "seal of the organisation (red)"),
            "leader" => new("chữ ký tay phải màu xanh", "handwritten signature (blue)"),
            _ => new("chữ ký không được màu đỏ như con dấu", "signature (not red like a seal)"),
        };
}
