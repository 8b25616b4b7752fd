namespace AnTin.CentralSigning.Credentials;

/// <summary>One credential as its owner sees it.</summary>
/// <param name="Credential">The row itself.</param>
/// <param name="PinLocked">Too many wrong PINs.</param>
/// <param name="WaitUntil">No PIN is looked at before.</param>
/// <param name="Usable">It would sign now, as far as this database knows.</param>
public sealed record CredentialCard(
    Credential Credential,
    bool PinLocked,
    DateTimeOffset? WaitUntil,
    bool Usable
);
