namespace AnTin.Authority.Ceremonies;

/// <summary>The keys a ceremony makes. A key that exists under its label is returned, not made again.</summary>
public interface ICeremonyKeys
{
    /// <param name="label">Ceremony and step, so that a resumed ceremony finds what it made.</param>
    /// <param name="kind">RSA-3072, RSA-4096, P-256, P-384.</param>
    /// <param name="cancellation">Cancels before the key is made.</param>
    Task<CeremonyKey> SigningKeyAsync(string label, string kind, CancellationToken cancellation);

    /// <summary>An officer's key, wrapped under the officer's PIN.</summary>
    Task<OfficerKey> OfficerKeyAsync(string officerId, string kind, CancellationToken cancellation);

    /// <summary>Puts the certificate beside the officer's key, so that the desk can sign with it. May be repeated.</summary>
    Task EquipOfficerAsync(string officerId, byte[] certificate, CancellationToken cancellation);

    /// <summary>Tells the desk that a passkey was admitted. May be repeated.</summary>
    Task AdmitPasskeyAsync(
        string officerId,
        string credential,
        DateTimeOffset at,
        CancellationToken cancellation
    );

    /// <summary>Tells the desk that a passkey was retired. May be repeated.</summary>
    Task ForgetPasskeyAsync(string credential, CancellationToken cancellation);

    /// <summary>Tells the desk that a token was admitted. May be repeated.</summary>
    Task AdmitTokenAsync(string officerId, byte[] certificate, CancellationToken cancellation);

    /// <summary>Tells the desk that a token was retired. May be repeated.</summary>
    Task ForgetTokenAsync(string keyDigest, CancellationToken cancellation);

    /// <summary>The key that wraps centrally kept keys; the answer is its reference.</summary>
    Task<string> WrappingKeyAsync(CancellationToken cancellation);
}
