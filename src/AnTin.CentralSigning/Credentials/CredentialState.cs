namespace AnTin.CentralSigning.Credentials;

/// <summary>The life of a centrally kept key. Only <see cref="Active"/> signs.</summary>
public enum CredentialState
{
    /// <summary>Key made, certificate not yet bound.</summary>
    Prepared,

    /// <summary>Certificate bound; the subscriber has not chosen a PIN.</summary>
    AwaitingPin,

    Active,

    /// <summary>Stopped by the subscriber, for good.</summary>
    Stopped,

    /// <summary>Key erased. There is no way back.</summary>
    Destroyed,
}
