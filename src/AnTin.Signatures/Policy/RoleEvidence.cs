namespace AnTin.Signatures.Policy;

/// <summary>What can be seen of the part a signature plays.</summary>
/// <param name="FieldName">Name of its field.</param>
/// <param name="Reason">The reason the signer gave.</param>
/// <param name="ClaimedRoles">Roles among the signed attributes.</param>
/// <param name="Picture">What colour its picture has.</param>
internal sealed record RoleEvidence(
    string FieldName,
    string? Reason,
    IReadOnlyList<string> ClaimedRoles,
    PictureColour Picture
)
{
    /// <summary>
    /// The role by the strongest mark there is: what the signer signed comes before what the form says, and that before
    /// what is drawn. A red seal is an organisation's seal whatever is claimed.
    /// </summary>
    public RoleRule? Find(IReadOnlyList<RoleRule> rules) =>
        rules.FirstOrDefault(rule =>
            rule.Picture is PictureColour.Red && Picture == PictureColour.Red
        )
        ?? rules.FirstOrDefault(rule =>
            rule.ClaimedRoles.Any(role => ClaimedRoles.Contains(role, StringComparer.Ordinal))
        )
        ?? rules.FirstOrDefault(rule =>
            rule.FieldNameStartsWith.Any(start =>
                FieldName.StartsWith(start, StringComparison.OrdinalIgnoreCase)
            )
        )
        ?? rules.FirstOrDefault(rule =>
            rule.ReasonContains.Any(text =>
                Reason?.Contains(text, StringComparison.OrdinalIgnoreCase) == true
            )
        )
        ?? rules.FirstOrDefault(rule =>
            rule.Picture is { } colour and not PictureColour.None && colour == Picture
        );
}
