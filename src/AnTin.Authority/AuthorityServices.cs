using AnTin.Authority.Crls;
using AnTin.Authority.Database;
using AnTin.Authority.Issuance;
using AnTin.Authority.Journal;
using AnTin.Authority.Officers;
using AnTin.Authority.Revocation;
using AnTin.Authority.Signing;
using AnTin.Authority.Status;
using AnTin.Authority.Status.Presigned;
using AnTin.Authority.Timestamping;
using AnTin.Authority.Transparency;
using AnTin.Authority.Watching;
using AnTin.Authority.WebAuthn;
using AnTin.Keys;
using AnTin.Platform.Database;
using AnTin.Platform.Outbox;
using AnTin.Platform.Transparency.Notes;
using AnTin.Platform.Transparency.Witnesses;
using AnTin.Platform.Watching;
using AnTin.Registration.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnTin.Authority;

/// <summary>Puts the authority together. The roles choose which of its workers run.</summary>
public static class AuthorityServices
{
    private static readonly TimeSpan WitnessPatience = TimeSpan.FromSeconds(10);

    /// <summary>What every act needs. Expects an <see cref="IKeyStore"/> and, for the workers, the contracts of registration and central signing.</summary>
    public static IServiceCollection AddAuthority(
        this IServiceCollection services,
        DatabaseSettings database,
        AuthoritySettings settings
    )
    {
        services.AddTrustDatabase<AuthorityDb>(database);
        services.AddSingleton(settings);
        services.AddMetrics();
        services.AddSingleton<AuthorityMeter>();
        services.AddReadiness<SigningKeysReadiness>();
        services.TryAddSingleton<ISigningKeys, StoreSigningKeys>();
        services.AddSingleton(provider => new AuthorityJournal(
            settings.Journal,
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton<Reconciliation>();
        services.AddSingleton<TwinLint>();
        services.AddSingleton<StopSwitch>();
        services.AddSingleton<Alarms>();
        services.AddSingleton(new StatusDirectory(settings.StatusDirectory));
        services.AddSingleton<StatusIndex>();
        services.AddSingleton<IStatusSource, DatabaseStatusSource>();
        services.AddSingleton<StatusFeed>();
        services.AddSingleton<Revoke>();
        services.AddSingleton<CrlShelf>();
        services.AddSingleton<CertificateShelf>();
        services.AddSingleton<CrlIssue>();
        services.AddSingleton<CrlSchedule>();
        services.AddSingleton<IssuanceTurn>();
        services.AddSingleton<SignerRenewal>();
        return services;
    }

    /// <summary>The desk's side of officers' keys.</summary>
    /// <param name="services">The desk's services.</param>
    /// <param name="directory">Where the keys lie, one file for an officer.</param>
    /// <param name="settings">With which keys officers decide.</param>
    /// <param name="store">The key store of the desk's zone; the same one the ceremony equips officers with.</param>
    public static IServiceCollection AddOfficerKeys(
        this IServiceCollection services,
        string directory,
        OfficerSettings settings,
        Func<IServiceProvider, IKeyStore> store
    )
    {
        services.AddSingleton(_ => new PasskeyDirectory(directory));
        services.AddSingleton(_ => new TokenDirectory(directory));
        services.AddSingleton<IOfficerTokens, OfficerTokens>();
        if (RelyingParty.At(settings.Origin) is { } party)
        {
            services.AddSingleton<IOfficerPasskeys>(provider => new OfficerPasskeys(
                provider.GetRequiredService<PasskeyDirectory>(),
                party,
                settings,
                provider.GetRequiredService<TimeProvider>()
            ));
        }

        services.AddSingleton(provider => new OfficerKeyDirectory(directory, store(provider)));
        services.AddSingleton<IDecisionSigner, DecisionSigner>();
        return services;
    }

    /// <summary>The workers of the key zone: issuance, notices of revocation.</summary>
    public static IServiceCollection AddAuthorityWorkers(this IServiceCollection services)
    {
        services.TryAddSingleton<IIssuanceProbe, NoProbe>();
        services.AddSingleton<OrderPreparation>();
        services.AddSingleton<IssuanceRun>();
        services.AddHostedService<IssuanceWorker>();
        services.AddHostedService<CrlWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<SignerRenewal>());
        services.AddOutboxDispatcher<AuthorityDb>();
        services.AddOutboxHandler<RevocationNotice>();
        services.AddGauge<CrlLifeGauge>();
        services.AddGauge<IssuanceGauge>();
        services.AddGauge<OpenIntentsGauge>();
        services.AddGauge<OwnCertificatesGauge>();
        return services;
    }

    /// <summary>The logs that nobody can edit unseen, and what feeds the one of certificates.</summary>
    public static IServiceCollection AddTransparencyLogs(
        this IServiceCollection services,
        LogSettings settings
    )
    {
        services.AddSingleton(provider => new LogShelf(
            settings,
            provider.GetRequiredService<IKeyStore>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton<CertificateLogFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<CertificateLogFeed>());
        if (settings.Witnesses.Count > 0)
        {
            services.AddSingleton<IHostedService>(provider => new WitnessRounds(
                provider.GetRequiredService<LogShelf>(),
                [.. settings.Witnesses.Select(ClientOf)],
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<WitnessRounds>>()
            ));
        }

        return services;
    }

    /// <summary>The desk's window into the authority's records: alarms and the stop switch.</summary>
    public static IServiceCollection AddAuthorityWatch(
        this IServiceCollection services,
        DatabaseSettings database
    )
    {
        services.AddTrustDatabase<AuthorityDb>(database);
        services.TryAddSingleton<Alarms>();
        services.AddSingleton<IAuthorityWatch, AuthorityWatch>();
        return services;
    }

    /// <summary>The desk's side of the logs: reads their files, or a copy of them.</summary>
    public static IServiceCollection AddCertificateTrail(
        this IServiceCollection services,
        LogSettings settings
    )
    {
        services.AddSingleton<ICertificateTrail>(
            new CertificateTrail(
                settings.Directory,
                [.. settings.Keys.Select(key => NoteKey.Read(key).Value)],
                [.. settings.Witnesses.Select(witness => NoteKey.Read(witness.Key).Value)]
            )
        );
        return services;
    }

    /// <summary>Settings' rules have said that address and key can be read.</summary>
    private static WitnessClient ClientOf(WitnessChoice choice) =>
        new(
            new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
            {
                BaseAddress = new Uri(choice.Address.TrimEnd('/') + "/"),
                Timeout = WitnessPatience,
            },
            NoteKey.Read(choice.Key).Value
        );

    /// <summary>The role <c>status</c>: OCSP, CRLs and CA certificates for the world.</summary>
    /// <param name="services">The role's services.</param>
    /// <param name="presigns">Whether answers lie ready as files, too (<see cref="AuthoritySettings.OcspFiles"/>).</param>
    public static IServiceCollection AddStatus(
        this IServiceCollection services,
        bool presigns = false
    )
    {
        services.AddSingleton<RespondingCas>();
        services.AddSingleton<StatusMeter>();
        services.AddSingleton<OcspDesk>();
        services.AddSingleton<OcspEndpoint>();
        services.AddSingleton<PublishedFiles>();
        services.AddHostedService(provider => provider.GetRequiredService<StatusFeed>());
        services.AddHostedService(provider => provider.GetRequiredService<RespondingCas>());
        services.AddGauge<StatusLagGauge>();
        services.AddReadiness<StatusReadiness>();
        if (presigns)
        {
            services.AddSingleton<AnswerFiles>();
            services.AddSingleton<PresignedAnswers>();
            services.AddSingleton<IStatusListener>(provider =>
                provider.GetRequiredService<PresignedAnswers>()
            );
            services.AddHostedService<PresigningWorker>();
        }

        return services;
    }

    public static void MapStatus(this IEndpointRouteBuilder routes)
    {
        routes.ServiceProvider.GetRequiredService<OcspEndpoint>().Map(routes);
        routes.ServiceProvider.GetRequiredService<PublishedFiles>().Map(routes);
    }

    /// <summary>The role <c>timestamp</c>.</summary>
    public static IServiceCollection AddTimestamping(this IServiceCollection services)
    {
        services.AddSingleton(provider => new ClockWatch(
            provider.GetRequiredService<TimeProvider>(),
            ClockWatch.DefaultAccuracy,
            ReferencesOf(
                provider.GetRequiredService<AuthoritySettings>().TimeReference,
                provider.GetRequiredService<TimeProvider>()
            ),
            provider.GetRequiredService<ILogger<ClockWatch>>()
        ));
        services.AddSingleton<TimeStampLog>();
        services.AddSingleton<TimeStampMeter>();
        services.AddSingleton<TimeStampDesk>();
        services.AddSingleton<TimeStampEndpoint>();
        services.AddHostedService(provider => provider.GetRequiredService<ClockWatch>());
        services.AddHostedService(provider => provider.GetRequiredService<TimeStampLog>());
        services.AddHostedService<TimeStampOpening>();
        services.AddGauge<ClockGauge>();
        services.AddReadiness<TimeStampReadiness>();
        return services;
    }

    public static void MapTimestamping(this IEndpointRouteBuilder routes) =>
        routes.ServiceProvider.GetRequiredService<TimeStampEndpoint>().Map(routes);

    private static ClockReferences? ReferencesOf(string? hosts, TimeProvider clock) =>
        hosts?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            is { Length: > 0 } each
            ? new ClockReferences([.. each.Select(host => new NtpReference(host, clock))])
            : null;
}
