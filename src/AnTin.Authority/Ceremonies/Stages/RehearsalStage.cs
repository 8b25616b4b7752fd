using AnTin.Authority.Database;
using AnTin.Authority.Signing;
using AnTin.Pki.Certificates;
using AnTin.Pki.Profiles;
using AnTin.Pki.Signing;

namespace AnTin.Authority.Ceremonies.Stages;

/// <summary>Plays the ceremony with throw-away keys: every certificate is built and linted, nothing is written.</summary>
public sealed class RehearsalStage(
    string ceremony,
    string fileHash,
    ICeremonyKeys keys,
    TwinLint lint,
    DateTimeOffset at
) : ICeremonyStage
{
    private readonly List<CeremonyStepRecord> lines = [];

    public ICeremonyKeys Keys => keys;

    public DateTimeOffset NotBefore => at;

    public CeremonyTranscript Transcript => new(ceremony, fileHash, lines, Rehearsed: true);

    public async Task<Certificate> CertifyAsync(
        string step,
        string issuerId,
        Certificate? issuer,
        CertificateBuilder builder,
        Func<CertificateContent> content,
        ISigner signer,
        CancellationToken cancellation
    )
    {
        var tbs = CeremonyCertificates.BuildLinted(step, builder, content(), issuer, lint);
        return await builder.SignAsync(tbs, signer, cancellation);
    }

    public Task<bool> IsDoneAsync(string step, CancellationToken cancellation) =>
        Task.FromResult(false);

    public Task FinishAsync(
        string step,
        string deed,
        string artefact,
        Action<AuthorityDb> write,
        CancellationToken cancellation
    )
    {
        lines.Add(
            CeremonyTranscript.Next(
                ceremony,
                lines.Count == 0 ? fileHash : lines[^1].Hash,
                lines.Count + 1,
                step,
                deed,
                artefact,
                at
            )
        );
        return Task.CompletedTask;
    }
}
