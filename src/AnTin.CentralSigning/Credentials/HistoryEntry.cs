namespace AnTin.CentralSigning.Credentials;

/// <summary>One line of a subscriber's history: a signature, or something that happened to the credential.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What happened; null for a signature.</param>
/// <param name="Label">Name of the document that was signed.</param>
/// <param name="Hash">What the key signed.</param>
/// <param name="DocumentId">The document, while its files may still be there.</param>
public sealed record HistoryEntry(
    DateTimeOffset At,
    CredentialEventKind? Kind,
    string? Label,
    byte[]? Hash,
    Guid? DocumentId
);
