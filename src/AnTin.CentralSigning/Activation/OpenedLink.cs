namespace AnTin.CentralSigning.Activation;

/// <param name="SessionSecret">For the session cookie.</param>
/// <param name="CredentialId">The credential whose PIN is now to be set.</param>
public sealed record OpenedLink(string SessionSecret, Guid CredentialId);
