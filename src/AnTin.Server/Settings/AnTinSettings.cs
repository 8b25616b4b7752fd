using AnTin.Authority;
using AnTin.Authority.Transparency;
using AnTin.CentralSigning;
using AnTin.DesignSystem.Frame;
using AnTin.Platform.Database;
using AnTin.Platform.Inbox;
using AnTin.Platform.Mail;
using AnTin.Platform.Outbox;
using AnTin.Platform.Sms;
using AnTin.Portal.Checking;
using AnTin.Portal.Resources;
using AnTin.Portal.Visitors;
using AnTin.Registration;

namespace AnTin.Server.Settings;

/// <summary>
/// Every setting of the one executable. Read from <c>antin.json</c>, then the environment (<c>ANTIN__Http__Listen</c>), then
/// the command line; the last one wins. <c>antin settings</c> shows them all.
/// </summary>
public sealed record AnTinSettings
{
    /// <summary>
    /// Which roles this process plays: <c>all</c>, or a list with commas of <c>portal</c>, <c>desk</c>, <c>status</c>,
    /// <c>timestamp</c>, <c>signing</c>, <c>authority</c>, <c>activation</c>, <c>worker</c>. In production each zone runs its own.
    /// </summary>
    public string Roles { get; init; } = "all";

    /// <summary>Where databases, keys, uploads and published files lie unless their own setting says otherwise.</summary>
    public string DataDirectory { get; init; } = "data";

    /// <summary>
    /// How the world reaches this service, without a slash at the end. Stands in mails, letters and QR codes.
    /// Certificates name the ceremony's <c>host</c> instead.
    /// </summary>
    public string PublicAddress { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The door: addresses, limits, proxies.</summary>
    public HttpSettings Http { get; init; } = new();

    /// <summary>One database for each trust domain, so that a stolen portal cannot write a certificate.</summary>
    public DatabasesSettings Databases { get; init; } = new();

    /// <summary>Private keys of the software store.</summary>
    public KeysSettings Keys { get; init; } = new();

    /// <summary>Accounts and dossiers.</summary>
    public RegistrationSettings Registration { get; init; } =
        new()
        {
            Database = DatabaseSettings.SqliteFile("registration.db"),
            PortalAddress = new("http://127.0.0.1:5080/"),
        };

    /// <summary>The certification authority.</summary>
    public AuthoritySettings Authority { get; init; } = new();

    /// <summary>The logs that nobody can edit unseen.</summary>
    public LogSettings Logs { get; init; } = new();

    /// <summary>Centrally kept signing keys.</summary>
    public CentralSigningSettings CentralSigning { get; init; } = new();

    /// <summary>Whom the checker believes and asks.</summary>
    public EvidenceSettings Evidence { get; init; } = new();

    /// <summary>The mail server.</summary>
    public SmtpSettings Mail { get; init; } = new();

    /// <summary>The carriers' stand-in.</summary>
    public StandInSmsSettings Sms { get; init; } = new();

    /// <summary>How notices leave.</summary>
    public OutboxSettings Outbox { get; init; } = new();

    /// <summary>Where the audit logs are copied.</summary>
    public AuditSettings Audit { get; init; } = new();

    /// <summary>Figures, traces, readiness.</summary>
    public WatchingSettings Watching { get; init; } = new();

    /// <summary>What start-up refuses.</summary>
    public ChecksSettings Checks { get; init; } = new();

    /// <summary>For developers, trainers and tests; off in production.</summary>
    public DevelopmentSettings Development { get; init; } = new();

    /// <summary>The development mail server; runs only with <c>Development:Enabled</c>.</summary>
    public InboxServerSettings Inbox { get; init; } = new();

    /// <summary>Who stands behind the counter.</summary>
    public SiteOptions Site { get; init; } = new();

    /// <summary>The public checker.</summary>
    public CheckerOptions Checker { get; init; } = new();

    /// <summary>How public forms tell people from machines.</summary>
    public VisitorOptions Visitors { get; init; } = new();

    /// <summary>The download page.</summary>
    public ResourceOptions Resources { get; init; } = new();

    /// <summary>A room's default path <c>data/…</c>, moved into <see cref="DataDirectory"/>; any other path as it is.</summary>
    public string Place(string path) =>
        path.StartsWith("data/", StringComparison.Ordinal)
            ? Path.Combine(DataDirectory, path["data/".Length..])
            : path;

    /// <summary>A path under <see cref="DataDirectory"/>.</summary>
    public string Data(params string[] parts) => Path.Combine([DataDirectory, .. parts]);
}
