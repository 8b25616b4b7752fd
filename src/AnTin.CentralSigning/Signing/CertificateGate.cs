using System.Security.Cryptography.X509Certificates;
using AnTin.CentralSigning.Contracts;
using AnTin.CentralSigning.Credentials;
using AnTin.Platform.Results;

namespace AnTin.CentralSigning.Signing;

/// <summary>May this credential sign now? State, certificate, validity, revocation, in that order.</summary>
internal sealed class CertificateGate(
    ICertificateStatus status,
    CentralSigningSettings settings,
    TimeProvider clock
)
{
    /// <summary>Null when it may.</summary>
    public async Task<Refusal?> CheckAsync(Credential credential, CancellationToken ct)
    {
        if (StateRefusal(credential.State) is { } refusal)
            return refusal;
        using var certificate = X509CertificateLoader.LoadCertificate(credential.Certificate!);
        if (
            !certificate
                .PublicKey.ExportSubjectPublicKeyInfo()
                .AsSpan()
                .SequenceEqual(credential.PublicKey)
        )
            return ActivationRefusals.SealBroken();
        var now = clock.GetUtcNow();
        if (now < credential.NotBefore)
            return ActivationRefusals.NotYetValid();
        if (now > credential.NotAfter)
            return ActivationRefusals.CertificateExpired();
        var issuer = CertificateChain.Read(credential.Chain!)[0];
        return await status.AskAsync(credential.Certificate!, issuer, ct) switch
        {
            CertificateStanding.Good => null,
            CertificateStanding.Revoked => ActivationRefusals.CertificateRevoked(),
            _ => settings.SignWithoutStatus ? null : ActivationRefusals.StatusUnknown(),
        };
    }

    public static Refusal? StateRefusal(CredentialState state) =>
        state switch
        {
            CredentialState.Active => null,
            CredentialState.Stopped => ActivationRefusals.Stopped(),
            CredentialState.Destroyed => ActivationRefusals.Destroyed(),
            _ => Pins.PinRefusals.NotSet(),
        };
}
