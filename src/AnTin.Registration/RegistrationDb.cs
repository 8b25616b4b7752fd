using System.Text.Json;
using AnTin.Platform.Database;
using AnTin.Registration.Accounts;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Certificates;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Excel;
using AnTin.Registration.Orders;
using AnTin.Registration.Organisations;
using AnTin.Registration.Search;
using AnTin.Registration.Workspace;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnTin.Registration;

/// <summary>The database of the registration domain. Who owns it can file and decide dossiers; nobody can make a certificate with it.</summary>
public sealed class RegistrationDb(DbContextOptions<RegistrationDb> options)
    : TrustDbContext(options)
{
    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Province> Provinces => Set<Province>();

    public DbSet<Commune> Communes => Set<Commune>();

    public DbSet<Holiday> Holidays => Set<Holiday>();

    public DbSet<Regime> Regimes => Set<Regime>();

    public DbSet<MailDomain> MailDomains => Set<MailDomain>();

    public DbSet<TitleWarning> TitleWarnings => Set<TitleWarning>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<AccountLink> AccountLinks => Set<AccountLink>();

    public DbSet<AccountSession> Sessions => Set<AccountSession>();

    public DbSet<Receiver> Receivers => Set<Receiver>();

    public DbSet<Dossier> Dossiers => Set<Dossier>();

    public DbSet<DossierSequence> DossierSequences => Set<DossierSequence>();

    public DbSet<CertificationRequest> Requests => Set<CertificationRequest>();

    public DbSet<DossierFile> Files => Set<DossierFile>();

    public DbSet<DossierEvent> Events => Set<DossierEvent>();

    public DbSet<ImportDraft> Imports => Set<ImportDraft>();

    public DbSet<OrderRecord> Orders => Set<OrderRecord>();

    public DbSet<PublishedCertificate> Certificates => Set<PublishedCertificate>();

    public DbSet<CertificateFile> CertificateFiles => Set<CertificateFile>();

    public DbSet<SearchTerm> SearchTerms => Set<SearchTerm>();

    public DbSet<DossierTerm> DossierTerms => Set<DossierTerm>();

    public DbSet<Counter> Counters => Set<Counter>();

    public DbSet<PersonalDataLook> Looks => Set<PersonalDataLook>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        MapOrganisations(modelBuilder);
        MapCatalogue(modelBuilder);
        MapAccounts(modelBuilder);
        MapDossiers(modelBuilder);
        MapRows(modelBuilder);
        MapCertificates(modelBuilder);
    }

    private static void MapOrganisations(ModelBuilder model)
    {
        var organisation = model.Entity<Organisation>();
        organisation.Property(row => row.Id).ValueGeneratedNever();
        organisation.HasIndex(row => new { row.ParentId, row.FoldedName });
        organisation.HasIndex(row => row.TreeKey).IsUnique();
        organisation.HasIndex(row => row.IdentificationCode).IsUnique();
        organisation.HasOne<Organisation>().WithMany().HasForeignKey(row => row.ParentId);

        var province = model.Entity<Province>();
        province.Property(row => row.Id).ValueGeneratedNever();
        province.HasIndex(row => row.FoldedName);

        var commune = model.Entity<Commune>();
        commune.Property(row => row.Id).ValueGeneratedNever();
        commune.HasIndex(row => row.ProvinceCode);
    }

    private static void MapCatalogue(ModelBuilder model)
    {
        model.Entity<Holiday>().HasKey(row => row.Date);
        model.Entity<Regime>().HasKey(row => row.Code);
        model.Entity<MailDomain>().HasKey(row => row.Name);
        model.Entity<TitleWarning>().HasKey(row => row.FoldedWords);
        model.Entity<Counter>().HasKey(row => row.Name);
    }

    private static void MapAccounts(ModelBuilder model)
    {
        var account = model.Entity<Account>();
        account.Property(row => row.Id).ValueGeneratedNever();
        account.Property(row => row.Version).IsConcurrencyToken();
        account.Property(row => row.Roles).HasConversion<int>();
        account.HasIndex(row => row.Mailbox).IsUnique();
        account.HasIndex(row => row.OrganisationId);
        account.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId);

        var link = model.Entity<AccountLink>();
        link.Property(row => row.Id).ValueGeneratedNever();
        link.HasIndex(row => row.TokenDigest).IsUnique();
        link.HasIndex(row => row.AccountId);
        link.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);

        var session = model.Entity<AccountSession>();
        session.Property(row => row.Id).ValueGeneratedNever();
        session.HasIndex(row => row.AccountId);
        session.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
    }

    private static void MapDossiers(ModelBuilder model)
    {
        var dossier = model.Entity<Dossier>();
        dossier.Property(row => row.Id).ValueGeneratedNever();
        dossier.Property(row => row.Version).IsConcurrencyToken();
        AsJson(dossier.Property(row => row.Receiver));
        AsJson(dossier.Property(row => row.Letter));
        dossier.HasIndex(row => row.Code).IsUnique();
        dossier.HasIndex(row => row.LookupCode).IsUnique();
        dossier.HasIndex(row => new
        {
            row.OrganisationId,
            row.Shelf,
            row.CreatedAt,
        });
        dossier.HasIndex(row => new { row.DeskShelf, row.QueueAt });
        dossier.HasIndex(row => new
        {
            row.DeskShelf,
            row.ProcedureCode,
            row.QueueAt,
        });
        dossier.HasIndex(row => new
        {
            row.DeskShelf,
            row.Channel,
            row.QueueAt,
        });
        dossier.HasIndex(row => new
        {
            row.DeskShelf,
            row.Bloc,
            row.QueueAt,
        });
        dossier.HasIndex(row => new { row.Status, row.QueueAt });
        dossier.HasIndex(row => new { row.OfficerId, row.QueueAt });
        dossier.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId);

        model.Entity<DossierSequence>().HasKey(row => new { row.OrganisationId, row.Day });

        var receiver = model.Entity<Receiver>();
        receiver.Property(row => row.Id).ValueGeneratedNever();
        AsJson(receiver.Property(row => row.Details));
        receiver.HasIndex(row => row.OrganisationId);

        var file = model.Entity<DossierFile>();
        file.Property(row => row.Id).ValueGeneratedNever();
        file.HasIndex(row => row.DossierId);
        file.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId);

        var happening = model.Entity<DossierEvent>();
        happening.Property(row => row.Id).ValueGeneratedNever();
        happening.HasIndex(row => new { row.DossierId, row.At });
        happening.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId);

        var import = model.Entity<ImportDraft>();
        import.Property(row => row.Id).ValueGeneratedNever();
        import.Property(row => row.Version).IsConcurrencyToken();
        import.HasIndex(row => row.DossierId);
        import.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId);

        var look = model.Entity<PersonalDataLook>();
        look.Property(row => row.Id).ValueGeneratedNever();
        look.HasIndex(row => row.At);
        look.HasIndex(row => row.Subject);
    }

    private static void MapRows(ModelBuilder model)
    {
        var request = model.Entity<CertificationRequest>();
        request.Property(row => row.Id).ValueGeneratedNever();
        request.Property(row => row.Version).IsConcurrencyToken();
        request.Ignore(row => row.CustodyLabel);
        request.Ignore(row => row.SimPkiLabel);
        request.HasIndex(row => new { row.DossierId, row.Ordinal });
        request.HasIndex(row => row.IdNumber);
        request.HasIndex(row => row.Mailbox);
        request.HasIndex(row => row.Phone);
        request.HasIndex(row => row.PopulationRetryAt);
        request.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId);

        var order = model.Entity<OrderRecord>();
        order.Property(row => row.Id).ValueGeneratedNever();
        order.Property(row => row.Version).IsConcurrencyToken();
        order.HasIndex(row => row.RequestId);
        order.HasIndex(row => new { row.State, row.ApprovedAt });
        order.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId);
    }

    private static void MapCertificates(ModelBuilder model)
    {
        var certificate = model.Entity<PublishedCertificate>();
        certificate.Ignore(row => row.ValidityWords);
        certificate.HasIndex(row => new { row.Serial, row.Issuer }).IsUnique();
        certificate.HasIndex(row => new
        {
            row.TreeKey,
            row.Id,
            row.State,
            row.Kind,
        });
        certificate.HasIndex(row => new
        {
            row.TreeKey,
            row.State,
            row.NotAfter,
        });
        certificate.HasIndex(row => new { row.State, row.Id });
        certificate.HasIndex(row => new { row.Kind, row.Id });
        certificate.HasIndex(row => new { row.Province, row.Id });
        certificate.HasIndex(row => row.NotAfter);
        certificate.HasIndex(row => row.Mailbox);
        certificate.HasIndex(row => row.HolderDigest);
        certificate.HasIndex(row => row.RequestId);

        var file = model.Entity<CertificateFile>();
        file.HasKey(row => row.CertificateId);
        file.Property(row => row.CertificateId).ValueGeneratedNever();
        file.HasOne<PublishedCertificate>()
            .WithOne()
            .HasForeignKey<CertificateFile>(row => row.CertificateId);

        var dossierTerm = model.Entity<DossierTerm>();
        dossierTerm.HasKey(row => new { row.Term, row.DossierId });
        dossierTerm.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId);

        var term = model.Entity<SearchTerm>();
        term.HasKey(row => new { row.Term, row.CertificateId });
        term.HasIndex(row => new { row.CertificateId, row.Term });
        term.HasIndex(row => new
        {
            row.Tree,
            row.Term,
            row.CertificateId,
            row.TreeKey,
        });
        term.HasOne<PublishedCertificate>().WithMany().HasForeignKey(row => row.CertificateId);
    }

    private static void AsJson<T>(PropertyBuilder<T> property) =>
        property.HasConversion(
            value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default),
            stored => JsonSerializer.Deserialize<T>(stored, JsonSerializerOptions.Default)!
        );
}
