using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Documents;
using AnTin.CentralSigning.Pins;
using AnTin.CentralSigning.Sessions;
using AnTin.CentralSigning.Transactions;
using AnTin.CentralSigning.Vault;
using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Database;

/// <summary>The trust domain "signing": keys under wrap, and what was signed with them.</summary>
public sealed class SigningDb(DbContextOptions<SigningDb> options) : TrustDbContext(options)
{
    public DbSet<Credential> Credentials => Set<Credential>();
    public DbSet<CredentialEvent> Events => Set<CredentialEvent>();
    public DbSet<PinRecord> Pins => Set<PinRecord>();
    public DbSet<ReadyKey> ReadyKeys => Set<ReadyKey>();
    public DbSet<VaultSecret> Secrets => Set<VaultSecret>();
    public DbSet<MailboxLink> Links => Set<MailboxLink>();
    public DbSet<SubscriberSession> Sessions => Set<SubscriberSession>();
    public DbSet<TransactionRow> Transactions => Set<TransactionRow>();
    public DbSet<SignatureOccurrence> Occurrences => Set<SignatureOccurrence>();
    public DbSet<SubscriberDocument> Documents => Set<SubscriberDocument>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SigningDb).Assembly);
    }
}
