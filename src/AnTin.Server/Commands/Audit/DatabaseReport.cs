using System.CommandLine;
using AnTin.Authority.Database;
using AnTin.Authority.Journal;
using AnTin.Authority.Transparency;
using AnTin.Platform.Audit;
using AnTin.Platform.Results;
using AnTin.Platform.Transparency.Tiles;
using AnTin.Server.Hosting;
using AnTin.Server.Rooms;
using AnTin.Server.Settings;

namespace AnTin.Server.Commands.Audit;

/// <summary>What the databases say: their chains, and whether they hold what the Merkle logs hold.</summary>
internal static class DatabaseReport
{
    public static async Task<bool> ChainsAsync(
        ParseResult parse,
        AnTinSettings settings,
        CancellationToken cancellation
    )
    {
        var intact = true;
        foreach (var domain in TrustDomains.All(settings))
        {
            if (await domain.RefuseAbsentAsync(cancellation) is { } absent)
            {
                intact = false;
                RefusalText.Write(parse.InvocationConfiguration.Error, absent);
                continue;
            }

            await using var context = domain.Open();
            var verdict = await AuditVerifier.VerifyAsync(context, cancellation);
            intact &= verdict.IsIntact;
            var said = verdict.FirstBreak?.Sentence;
            await parse.InvocationConfiguration.Output.WriteLineAsync(
                said is null
                    ? $"{domain.Name}: {verdict.IntactLines} dòng nguyên vẹn / lines intact"
                    : $"{domain.Name}: {said.Vietnamese} / {said.English}"
            );
        }

        return intact;
    }

    /// <summary>Null when the database holds what this log holds, or is not the database of any; else the first difference.</summary>
    /// <param name="settings">Where the databases are.</param>
    /// <param name="origin">The log's name: its end says of what it is the log.</param>
    /// <param name="tree">The log.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<Sentence?> CompareAsync(
        AnTinSettings settings,
        string origin,
        TiledTree tree,
        CancellationToken cancellation
    )
    {
        foreach (var domain in TrustDomains.All(settings))
        {
            var ofActs = origin.EndsWith(
                "/" + LogShelf.Acts(domain.Name),
                StringComparison.Ordinal
            );
            var ofCertificates = origin.EndsWith(
                "/" + LogShelf.Certificates,
                StringComparison.Ordinal
            );
            if (!ofActs && !ofCertificates)
            {
                continue;
            }

            await using var context = domain.Open();
            if (ofActs && await domain.RefuseAbsentAsync(cancellation) is null)
            {
                return (await ActsComparison.RunAsync(context, tree, cancellation))?.Sentence;
            }

            if (ofCertificates && context is AuthorityDb authority)
            {
                using var journal = new AuthorityJournal(
                    AuthorityRoom.Placed(settings).Journal,
                    TimeProvider.System
                );
                return await CertificatesComparison.RunAsync(
                    authority,
                    journal,
                    tree,
                    cancellation
                );
            }
        }

        return null;
    }
}
