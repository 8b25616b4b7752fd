using AnTin.Platform.Transparency.Logs;
using AnTin.Registration.Certificates;
using AnTin.Registration.Dossiers;

namespace AnTin.Registration.Lives;

/// <summary>One certificate from the request on, step by step, each with its place in the Merkle logs (S19).</summary>
/// <param name="Certificate">As the public list has it.</param>
/// <param name="Dossier">In which it was asked for; null for one that came another way.</param>
/// <param name="Steps">In the order in which they happened.</param>
/// <param name="Logs">The logs, as they were when the page was made.</param>
/// <param name="Bytes">Whether the certificate's bytes are those that were recorded before it was signed; null where nothing says so.</param>
/// <param name="Later">Certificates of the same person that came after it: its renewals.</param>
public sealed record CertificateLife(
    PublishedCertificate Certificate,
    Dossier? Dossier,
    IReadOnlyList<LifeStep> Steps,
    IReadOnlyList<LogStanding> Logs,
    bool? Bytes,
    IReadOnlyList<PublishedCertificate> Later
)
{
    public int Proven => Steps.Count(step => step.Place.State == ProofState.Proven);

    /// <summary>Steps, logs and bytes that contradict each other: somebody must look.</summary>
    public int Contradictions =>
        Steps.Count(step => step.Place.State == ProofState.Contradicted) + (Bytes == false ? 1 : 0);

    public int Unproven =>
        Steps.Count(step =>
            step.Place.State is ProofState.Waiting or ProofState.Unlogged or ProofState.NoLog
        );
}
