namespace AnTin.Signatures.Policy;

/// <summary>
/// Recognises a kind of certificate. All conditions that are given must hold; each list holds when one of its members
/// does.
/// </summary>
public sealed record CertificateKindRule
{
    /// <summary>The kind that is recognised.</summary>
    public required CertificateKind Kind { get; init; }

    /// <summary>Certificate policies (RFC 5280 §4.2.1.4), dotted; a trailing <c>.*</c> takes in the arc below.</summary>
    public IReadOnlyList<string> Policies { get; init; } = [];

    /// <summary>Extended key usages, dotted.</summary>
    public IReadOnlyList<string> ExtendedKeyUsages { get; init; } = [];

    /// <summary>Attribute types of the subject, dotted, one of which must be there.</summary>
    public IReadOnlyList<string> SubjectHas { get; init; } = [];

    /// <summary>Beginnings of the subject's common name, compared without regard to case.</summary>
    public IReadOnlyList<string> CommonNameStartsWith { get; init; } = [];

    /// <summary>The common name repeats an O or OU of the subject, as in certificates of organisations.</summary>
    public bool CommonNameIsOrganisation { get; init; }
}
