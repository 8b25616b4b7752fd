using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Documents;
using AnTin.CentralSigning.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnTin.CentralSigning.Database;

internal sealed class TransactionTables
    : IEntityTypeConfiguration<TransactionRow>,
        IEntityTypeConfiguration<SignatureOccurrence>,
        IEntityTypeConfiguration<SubscriberDocument>
{
    public void Configure(EntityTypeBuilder<TransactionRow> builder)
    {
        builder.ToTable("Transactions");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Nonce).IsUnique();
        builder.HasIndex(row => new { row.CredentialId, row.IssuedAt });
        builder.HasOne<Credential>().WithMany().HasForeignKey(row => row.CredentialId);
        builder
            .HasMany(row => row.Occurrences)
            .WithOne()
            .HasForeignKey(row => row.TransactionId)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SignatureOccurrence> builder)
    {
        builder.ToTable("Occurrences");
        builder.HasKey(row => new { row.TransactionId, row.Position });
    }

    public void Configure(EntityTypeBuilder<SubscriberDocument> builder)
    {
        builder.ToTable("Documents");
        builder.HasKey(row => row.Id);
        builder.Ignore(row => row.SignedFileName);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => row.DeleteAfter);
        builder.HasIndex(row => new { row.CredentialId, row.UploadedAt });
        builder.HasOne<Credential>().WithMany().HasForeignKey(row => row.CredentialId);
    }
}
