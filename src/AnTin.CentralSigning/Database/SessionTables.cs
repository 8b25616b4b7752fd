using AnTin.CentralSigning.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AnTin.CentralSigning.Database;

internal sealed class SessionTables
    : IEntityTypeConfiguration<MailboxLink>,
        IEntityTypeConfiguration<SubscriberSession>
{
    public void Configure(EntityTypeBuilder<MailboxLink> builder)
    {
        builder.ToTable("MailboxLinks");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.TokenHash).IsUnique();
        builder.HasIndex(row => new { row.Mailbox, row.CreatedAt });
    }

    public void Configure(EntityTypeBuilder<SubscriberSession> builder)
    {
        builder.ToTable("Sessions");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.TokenHash).IsUnique();
    }
}
