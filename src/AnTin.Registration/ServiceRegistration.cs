using AnTin.Platform.Database;
using AnTin.Registration.Accounts;
using AnTin.Registration.Alarms;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Certificates;
using AnTin.Registration.Contracts;
using AnTin.Registration.Decisions;
using AnTin.Registration.Desk;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Excel;
using AnTin.Registration.Letters;
using AnTin.Registration.Letters.Papers;
using AnTin.Registration.Lives;
using AnTin.Registration.Notices;
using AnTin.Registration.Orders;
using AnTin.Registration.Organisations;
using AnTin.Registration.Population;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Registration.RequestLetters;
using AnTin.Registration.Search;
using AnTin.Registration.Workspace;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AnTin.Registration;

/// <summary>Puts the room together.</summary>
public static class ServiceRegistration
{
    /// <summary>
    /// Database, acts and queries. The caller brings what other rooms own: <c>IFileStore</c>, <see cref="IDecisionSigner"/>,
    /// and <see cref="ILetterTrust"/>. Acts and queries hold no state and open a database each.
    /// </summary>
    public static IServiceCollection AddRegistration(
        this IServiceCollection services,
        RegistrationSettings settings
    )
    {
        services.AddTrustDatabase<RegistrationDb>(settings.Database);
        services.AddSingleton(settings);
        services.AddSingleton<CatalogueReader>();
        services.AddSingleton<CatalogueSeed>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<ActorDirectory>();
        services.AddSingleton<RowGathering>();
        services.AddSingleton<LetterJudging>();
        services.TryAddSingleton<ILetterSignatureCheck, SignedLetterCheck>();
        services.AddSingleton<DossierNotices>();
        services.AddSingleton<CertificatePublication>();
        services.AddSingleton<PopulationChecks>();
        services.AddSingleton<DeskDossierReader>();
        services.AddSingleton<Workspace.DossierReader>();
        services.AddSingleton<DossierPapers>();
        services.AddSingleton<OrganisationTree>();
        services.AddSingleton<OrganisationSubjects>();
        services.AddSingleton<Workspace.OverviewReader>();
        services.AddSingleton<MemberReader>();
        services.AddSingleton<AccountReader>();
        services.AddSingleton<PublicLookup>();
        services.AddSingleton<CertificateSearch>();
        services.TryAddSingleton<ICertificateTrail, NoTrail>();
        services.TryAddSingleton<IAuthorityWatch, NoWatch>();
        services.AddSingleton<CertificateLifeReader>();
        services.AddSingleton<DeskQueue>();
        services.AddSingleton<DeskBulk>();
        services.AddSingleton<QueueExport>();
        services.AddSingleton<PersonTemplate>();
        services.AddSingleton<WorkbookChecking>();
        services.AddSingleton<ImportReader>();
        services.AddSingleton<IIssuanceOrders, IssuanceOrders>();
        services.TryAddSingleton<IOfficerPasskeys, NoPasskeys>();
        services.TryAddSingleton<IOfficerTokens, NoTokens>();
        services.AddSingleton<DecisionSigning>();
        services.AddSingleton<ICertificateEvents, CertificateEvents>();
        services.TryAddSingleton<IRequestLetterPrinter, DossierLetterPrinter>();
        services.TryAddSingleton<IRequestLetterReader, DossierLetterReader>();
        services.TryAddSingleton(new PopulationStandInSettings());
        services.TryAddSingleton<IPopulationDatabase, PopulationStandIn>();
        foreach (var act in typeof(IAct).Assembly.GetTypes().Where(IsAct))
        {
            services.AddSingleton(act);
        }

        return services;
    }

    /// <summary>Workers that run in one role only: asking the population database again.</summary>
    public static IServiceCollection AddRegistrationWorkers(this IServiceCollection services)
    {
        services.AddSingleton<PopulationRetry>();
        services.AddHostedService(provider => provider.GetRequiredService<PopulationRetry>());
        return services;
    }

    private static bool IsAct(Type type) =>
        type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IAct));
}
