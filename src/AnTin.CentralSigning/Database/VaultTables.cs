using AnTin.CentralSigning.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnTin.CentralSigning.Database;

internal sealed class VaultTables : IEntityTypeConfiguration<VaultSecret>
{
    public void Configure(EntityTypeBuilder<VaultSecret> builder)
    {
        builder.ToTable("VaultSecrets");
        builder.HasKey(row => row.Name);
    }
}
