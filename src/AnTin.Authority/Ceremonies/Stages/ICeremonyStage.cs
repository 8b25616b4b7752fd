using AnTin.Authority.Database;
using AnTin.Pki.Certificates;
using AnTin.Pki.Profiles;
using AnTin.Pki.Signing;

namespace AnTin.Authority.Ceremonies.Stages;

/// <summary>
/// Where a ceremony plays: on the rehearsal stage with throw-away keys and nothing written, or for good. The acts are
/// the same, so what was rehearsed is what happens.
/// </summary>
public interface ICeremonyStage
{
    ICeremonyKeys Keys { get; }

    /// <summary>Every certificate of the ceremony counts from here.</summary>
    DateTimeOffset NotBefore { get; }

    /// <summary>Lints a twin, records the intent, signs, checks, records; or returns what an earlier run recorded.</summary>
    /// <param name="step">Name of the step.</param>
    /// <param name="issuerId">The CA that signs.</param>
    /// <param name="issuer">Its certificate; null for a root.</param>
    /// <param name="builder">Profile and issuer.</param>
    /// <param name="content">Makes subject, key and validity; asked only when nothing is recorded yet.</param>
    /// <param name="signer">The issuer's key.</param>
    /// <param name="cancellation">Cancels between the parts; a later run goes on.</param>
    Task<Certificate> CertifyAsync(
        string step,
        string issuerId,
        Certificate? issuer,
        CertificateBuilder builder,
        Func<CertificateContent> content,
        ISigner signer,
        CancellationToken cancellation
    );

    /// <summary>Whether an earlier run finished this step.</summary>
    Task<bool> IsDoneAsync(string step, CancellationToken cancellation);

    /// <summary>Finishes a step: its rows and its line of the transcript, together.</summary>
    Task FinishAsync(
        string step,
        string deed,
        string artefact,
        Action<AuthorityDb> write,
        CancellationToken cancellation
    );
}
