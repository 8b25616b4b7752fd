namespace AnTin.Signatures.Policy;

/// <summary>
/// Recognises the part a signature plays in a document, by what the signer claims or by what is shown. It matches when
/// one of its marks is found.
/// </summary>
public sealed record RoleRule
{
    /// <summary>Name in reports, as <c>organisation-seal</c>.</summary>
    public required string Role { get; init; }

    /// <summary>The name on screens.</summary>
    public string Vi { get; init; } = "";

    /// <summary>The name on screens in English.</summary>
    public string En { get; init; } = "";

    /// <summary>Claimed roles of the signer-attributes attribute (ETSI EN 319 122-1 §5.2.6).</summary>
    public IReadOnlyList<string> ClaimedRoles { get; init; } = [];

    /// <summary>Beginnings of the field's name, compared without regard to case.</summary>
    public IReadOnlyList<string> FieldNameStartsWith { get; init; } = [];

    /// <summary>Texts in the signature's reason, compared without regard to case.</summary>
    public IReadOnlyList<string> ReasonContains { get; init; } = [];

    /// <summary>The colour that prevails in the picture of the appearance.</summary>
    public PictureColour? Picture { get; init; }

    /// <summary>Kinds of certificate that may play this role; empty: any.</summary>
    public IReadOnlyList<CertificateKind> CertificateKinds { get; init; } = [];
}
