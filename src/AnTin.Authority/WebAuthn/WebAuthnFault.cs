namespace AnTin.Authority.WebAuthn;

/// <summary>The step of W3C WebAuthn §7.1 or §7.2 at which a passkey's answer was not believed.</summary>
public enum WebAuthnFault
{
    /// <summary>Bytes that are no clientDataJSON, authenticator data, attestation object or COSE key.</summary>
    Malformed,

    /// <summary>Made for registration, and used to decide; or the other way about.</summary>
    Type,

    Challenge,

    /// <summary>Made on another site's page, or inside a frame of one.</summary>
    Origin,

    RelyingParty,

    /// <summary>Nobody touched it.</summary>
    UserPresence,

    /// <summary>It asked for no PIN, finger or face.</summary>
    UserVerification,

    /// <summary>The flags of §6.1.3 contradict each other.</summary>
    Backup,

    /// <summary>A key of a kind or size that is not accepted here.</summary>
    Algorithm,

    Attestation,

    Signature,

    /// <summary>It counted no further than last time: there may be a second one like it (§6.1.1).</summary>
    Counter,
}
