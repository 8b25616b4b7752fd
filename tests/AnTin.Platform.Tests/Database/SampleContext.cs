using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Platform.Tests.Database;

public sealed class SampleContext(DbContextOptions<SampleContext> options) : TrustDbContext(options)
{
    public DbSet<SampleRow> Rows => Set<SampleRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<SampleRow>().Property(row => row.Document).HasColumnType(JsonType);
        modelBuilder.Entity<SampleRow>().Property(row => row.Number).ValueGeneratedOnAdd();
        modelBuilder.Entity<SampleRow>().HasKey(row => row.Number);
        modelBuilder.Entity<SampleRow>().HasIndex(row => row.At);
    }
}
