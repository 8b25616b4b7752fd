namespace AnTin.CentralSigning.Credentials;

/// <summary>Something that happened to a credential, as its owner sees it in the history.</summary>
public sealed class CredentialEvent
{
    public Guid Id { get; init; }
    public Guid CredentialId { get; init; }
    public CredentialEventKind Kind { get; init; }
    public DateTimeOffset At { get; init; }

    public static CredentialEvent Of(
        Guid credentialId,
        CredentialEventKind kind,
        DateTimeOffset at
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(at),
            CredentialId = credentialId,
            Kind = kind,
            At = at,
        };
}
