using AnTin.CentralSigning.Credentials;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnTin.CentralSigning.Database;

internal sealed class CredentialTables
    : IEntityTypeConfiguration<Credential>,
        IEntityTypeConfiguration<CredentialEvent>,
        IEntityTypeConfiguration<ReadyKey>
{
    public void Configure(EntityTypeBuilder<Credential> builder)
    {
        builder.ToTable("Credentials");
        builder.HasKey(row => row.Id);
        builder.Ignore(row => row.Owner);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => row.OrderId).IsUnique();
        builder.HasIndex(row => row.Mailbox);
        builder.HasIndex(row => row.SerialHex);
    }

    public void Configure(EntityTypeBuilder<CredentialEvent> builder)
    {
        builder.ToTable("CredentialEvents");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => new { row.CredentialId, row.At });
        builder.HasOne<Credential>().WithMany().HasForeignKey(row => row.CredentialId);
    }

    public void Configure(EntityTypeBuilder<ReadyKey> builder)
    {
        builder.ToTable("ReadyKeys");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Algorithm);
    }
}
