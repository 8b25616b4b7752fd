using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Database;

/// <summary>The trust domain of the certification authority. No other feature holds its connection string.</summary>
public sealed class AuthorityDb(DbContextOptions<AuthorityDb> options) : TrustDbContext(options)
{
    public DbSet<CaRecord> Cas => Set<CaRecord>();

    public DbSet<CrossCertificateRecord> CrossCertificates => Set<CrossCertificateRecord>();

    public DbSet<SignerRecord> Signers => Set<SignerRecord>();

    public DbSet<OfficerRecord> Officers => Set<OfficerRecord>();

    public DbSet<OfficerPasskeyRecord> OfficerPasskeys => Set<OfficerPasskeyRecord>();

    public DbSet<OfficerTokenRecord> OfficerTokens => Set<OfficerTokenRecord>();

    public DbSet<ProfileRecord> Profiles => Set<ProfileRecord>();

    public DbSet<OrderRecord> Orders => Set<OrderRecord>();

    public DbSet<IntentRecord> Intents => Set<IntentRecord>();

    public DbSet<CertificateRecord> Certificates => Set<CertificateRecord>();

    public DbSet<RevocationRecord> Revocations => Set<RevocationRecord>();

    public DbSet<CrlRecord> Crls => Set<CrlRecord>();

    public DbSet<TimeStampRecord> TimeStamps => Set<TimeStampRecord>();

    public DbSet<CeremonyRecord> Ceremonies => Set<CeremonyRecord>();

    public DbSet<CeremonyStepRecord> CeremonySteps => Set<CeremonyStepRecord>();

    public DbSet<AlarmRecord> Alarms => Set<AlarmRecord>();

    public DbSet<SwitchRecord> Switches => Set<SwitchRecord>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        DescribeHierarchy(modelBuilder);
        DescribeIssuance(modelBuilder);
        DescribeStatus(modelBuilder);
        DescribeCeremonies(modelBuilder);
    }

    private static void DescribeHierarchy(ModelBuilder model)
    {
        model.Entity<CaRecord>().ToTable("Cas").HasKey(ca => ca.Id);
        model.Entity<CaRecord>().Ignore(ca => ca.IsRoot);
        model.Entity<CaRecord>().HasIndex(ca => ca.PredecessorId).IsUnique();
        model
            .Entity<CrossCertificateRecord>()
            .ToTable("CrossCertificates")
            .HasKey(cross => cross.Id);
        model.Entity<SignerRecord>().ToTable("Signers").HasKey(signer => signer.Id);
        model.Entity<OfficerRecord>().ToTable("Officers").HasKey(officer => officer.Id);
        model.Entity<OfficerPasskeyRecord>(passkey =>
        {
            passkey.ToTable("OfficerPasskeys").HasKey(p => p.CredentialId);
            passkey.HasIndex(p => p.OfficerId);
        });
        model.Entity<OfficerTokenRecord>(token =>
        {
            token.ToTable("OfficerTokens").HasKey(t => t.KeyDigest);
            token.HasIndex(t => t.OfficerId);
        });
        model.Entity<ProfileRecord>().ToTable("Profiles").HasKey(profile => profile.Id);
        model.Entity<SwitchRecord>().ToTable("Switches").HasKey(s => s.Name);
        model.Entity<AlarmRecord>(alarm =>
        {
            alarm.ToTable("Alarms").HasKey(a => a.Sequence);
            alarm.Property(a => a.Sequence).ValueGeneratedOnAdd();
            alarm.HasIndex(a => a.ClosedAt);
        });
    }

    private static void DescribeIssuance(ModelBuilder model)
    {
        model.Entity<OrderRecord>(order =>
        {
            order.ToTable("Orders").HasKey(o => o.OrderId);
            order.HasIndex(o => o.State);
        });
        model.Entity<IntentRecord>(intent =>
        {
            intent.ToTable("Intents").HasKey(i => i.Sequence);
            intent.Property(i => i.Sequence).ValueGeneratedOnAdd();
            intent.HasIndex(i => new { i.IssuerId, i.SerialHex }).IsUnique();
            intent.HasIndex(i => new { i.OrderId, i.Attempt }).IsUnique();
            intent.HasIndex(i => i.CeremonyStep).IsUnique();
            intent.HasIndex(i => i.OrderedKey).IsUnique();
            intent
                .HasOne(i => i.Certificate)
                .WithOne()
                .HasForeignKey<CertificateRecord>(c => c.IntentSequence)
                .OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<CertificateRecord>(certificate =>
        {
            certificate.ToTable("Certificates").HasKey(c => c.IntentSequence);
            certificate.Property(c => c.IntentSequence).ValueGeneratedNever();
            certificate.HasIndex(c => c.Sha256).IsUnique();
        });
    }

    private static void DescribeStatus(ModelBuilder model)
    {
        model.Entity<RevocationRecord>(revocation =>
        {
            revocation.ToTable("Revocations").HasKey(r => r.Sequence);
            revocation.Property(r => r.Sequence).ValueGeneratedOnAdd();
            revocation.HasIndex(r => new { r.IssuerId, r.SerialHex }).IsUnique();
            revocation.HasIndex(r => new { r.IssuerId, r.Shard });
        });
        model
            .Entity<CrlRecord>()
            .ToTable("Crls")
            .HasKey(crl => new
            {
                crl.IssuerId,
                crl.Shard,
                crl.Number,
            });
        model.Entity<CrlRecord>().Ignore(crl => crl.Life);
        model.Entity<TimeStampRecord>(stamp =>
        {
            stamp.ToTable("TimeStamps").HasKey(s => s.Sequence);
            stamp.Property(s => s.Sequence).ValueGeneratedOnAdd();
            stamp.HasIndex(s => s.Serial).IsUnique();
        });
    }

    private static void DescribeCeremonies(ModelBuilder model)
    {
        model.Entity<CeremonyRecord>().ToTable("Ceremonies").HasKey(c => c.Id);
        model.Entity<CeremonyStepRecord>(step =>
        {
            step.ToTable("CeremonySteps").HasKey(s => new { s.CeremonyId, s.Number });
            step.HasIndex(s => new { s.CeremonyId, s.Step }).IsUnique();
        });
    }
}
