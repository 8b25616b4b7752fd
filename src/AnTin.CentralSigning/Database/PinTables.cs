using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Pins;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnTin.CentralSigning.Database;

internal sealed class PinTables : IEntityTypeConfiguration<PinRecord>
{
    public void Configure(EntityTypeBuilder<PinRecord> builder)
    {
        builder.ToTable("Pins");
        builder.HasKey(row => row.CredentialId);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder
            .HasOne<Credential>()
            .WithOne()
            .HasForeignKey<PinRecord>(row => row.CredentialId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
