namespace AnTin.CentralSigning.Credentials;

/// <summary>What may happen to a credential.</summary>
public enum CredentialEventKind
{
    KeyMade,
    CertificateBound,
    LinkSent,
    PinSet,
    PinChanged,
    WrongPin,
    PinLocked,
    Stopped,
    Destroyed,
}
