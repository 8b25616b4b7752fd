using AnTin.CentralSigning.Activation;
using AnTin.CentralSigning.Contracts;
using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Documents;
using AnTin.CentralSigning.Network;
using AnTin.CentralSigning.Pins;
using AnTin.CentralSigning.Sessions;
using AnTin.CentralSigning.Signing;
using AnTin.CentralSigning.Transactions;
using AnTin.CentralSigning.Vault;
using AnTin.Platform.Database;
using AnTin.Signatures.Evidence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AnTin.CentralSigning;

/// <summary>How a host takes central signing.</summary>
public static class CentralSigningSetup
{
    private const string HttpName = "central-signing";

    /// <summary>
    /// Custody, acts and activation. The host registers the key store, and may register an
    /// <see cref="ICertificateStatus"/> or <see cref="ITimestampSource"/> of its own before.
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
        services.AddHttpClient(HttpName, http => http.Timeout = TimeSpan.FromSeconds(10));
        services.TryAddSingleton<ICertificateStatus>(provider => new OcspStatus(
            Http(provider),
            settings.StatusAddress,
            provider.GetRequiredService<TimeProvider>()
        ));
        services.TryAddSingleton<ITimestampSource>(provider => new HttpTimestampSource(
            Http(provider),
            settings.TimeStampService
        ));
        return services.AddCustody().AddActs().AddDocuments().AddActivation();
    }

    /// <summary>The workers of the role "activation": ready keys and the sweeping of what has outlived its time.</summary>
    public static IServiceCollection AddCentralSigningWorkers(this IServiceCollection services) =>
        services
            .AddHostedService<ReadyKeyWorker>()
            .AddHostedService(provider => provider.GetRequiredService<DocumentSweeper>());

    private static IServiceCollection AddCustody(this IServiceCollection services) =>
        services
            .AddSingleton<WrappingKeys>()
            .AddSingleton<ISealKeys, KeyStoreSeals>()
            .AddSingleton<KeyStoreCustody>()
            .AddSingleton<IKeyMaker>(provider => provider.GetRequiredService<KeyStoreCustody>())
            .AddSingleton<IKeyUse>(provider => provider.GetRequiredService<KeyStoreCustody>())
            .AddSingleton<CredentialSeal>()
            .AddSingleton<CredentialLookup>()
            .AddSingleton<ReadCredentials>()
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

    private static IServiceCollection AddDocuments(this IServiceCollection services) =>
        services
            .AddSingleton<DocumentFiles>()
            .AddSingleton<DocumentSweeper>()
            .AddSingleton<DocumentLookup>()
            .AddSingleton<PdfSigning>()
            .AddSingleton<UploadDocument>()
            .AddSingleton<ReadDocument>()
            .AddSingleton<PlaceSignature>()
            .AddSingleton<SignDocument>();

    private static HttpClient Http(IServiceProvider provider) =>
        provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpName);

    private static IServiceCollection AddActivation(this IServiceCollection services) =>
        services
            .AddSingleton<StartTransaction>()
            .AddSingleton<CertificateGate>()
            .AddSingleton<SealedKeySigner>()
            .AddSingleton<IAuthorisationMethod, PinMethod>()
            .AddSingleton<ISignatureActivation, SignatureActivation>();
}
