namespace AnTin.Registration.Lives;

/// <summary>What an officer signed with.</summary>
public enum OfficerCredentialKind
{
    /// <summary>The key that the desk keeps under the officer's PIN, named by the serial of its certificate.</summary>
    Certificate,

    /// <summary>Named by its credential id in base64url.</summary>
    Passkey,

    /// <summary>Named by the SHA-256 of its key, hexadecimal.</summary>
    Token,
}
