using AnTin.CentralSigning.Activation;
using AnTin.CentralSigning.Contracts;
using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Pins;
using AnTin.CentralSigning.Sessions;
using AnTin.CentralSigning.Signing;
using AnTin.CentralSigning.Transactions;
using AnTin.CentralSigning.Vault;
using AnTin.Platform.Database;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AnTin.CentralSigning;

/// <summary>How a host takes central signing.</summary>
public static class CentralSigningSetup
{
    /// <summary>
    /// Custody, acts and activation. The host also registers an <see cref="ICertificateStatus"/> and the key store.
    /// </summary>
    public static IServiceCollection AddCentralSigning(
        this IServiceCollection services,
        CentralSigningSettings settings,
        DatabaseSettings database
    )
    {
        services.AddTrustDatabase<SigningDb>(database);
        services.AddSingleton(settings);
        services.AddSingleton(settings.Pin);
        services.TryAddSingleton<IErasureLayer>(
            new DirectoryErasureLayer(Path.Combine(settings.Directory, "erasure"))
        );
        return services.AddCustody().AddActs().AddActivation();
    }

    /// <summary>The workers of the role "activation": ready keys and the sweeping of what has outlived its time.</summary>
    public static IServiceCollection AddCentralSigningWorkers(this IServiceCollection services) =>
        services.AddHostedService<ReadyKeyWorker>();

    private static IServiceCollection AddCustody(this IServiceCollection services) =>
        services
            .AddSingleton<WrappingKeys>()
            .AddSingleton<ISealKeys, KeyStoreSeals>()
            .AddSingleton<KeyStoreCustody>()
            .AddSingleton<IKeyMaker>(provider => provider.GetRequiredService<KeyStoreCustody>())
            .AddSingleton<IKeyUse>(provider => provider.GetRequiredService<KeyStoreCustody>())
            .AddSingleton<CredentialSeal>()
            .AddSingleton<CredentialLookup>()
            .AddSingleton<KeySupply>()
            .AddSingleton<MailboxLinks>()
            .AddSingleton<ActivationLinks>()
            .AddSingleton<ICentralKeys, CentralKeys>();

    private static IServiceCollection AddActs(this IServiceCollection services) =>
        services
            .AddSingleton<PinSeal>()
            .AddSingleton<PinVerifier>()
            .AddSingleton<PinGuard>()
            .AddSingleton<SubscriberSessions>()
            .AddSingleton<OpenLink>()
            .AddSingleton<RequestSignInLink>()
            .AddSingleton<SignIn>()
            .AddSingleton<SetPin>()
            .AddSingleton<ChangePin>()
            .AddSingleton<StopKey>();

    private static IServiceCollection AddActivation(this IServiceCollection services) =>
        services
            .AddSingleton<StartTransaction>()
            .AddSingleton<CertificateGate>()
            .AddSingleton<SealedKeySigner>()
            .AddSingleton<IAuthorisationMethod, PinMethod>()
            .AddSingleton<ISignatureActivation, SignatureActivation>();
}
