using AnTin.Platform.Audit;
using AnTin.Platform.Database;
using AnTin.Platform.Outbox;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AnTin.CentralSigning.Database.Migrations;

/// <summary>Credentials, PINs, links, sessions, documents, transactions.</summary>
[DbContext(typeof(SigningDb))]
[Migration("20261101000000_CentralSigning")]
public sealed class CentralSigningTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        OutboxTable.Create(migrationBuilder);
        AuditTable.Create(migrationBuilder);
        VaultTables.Create(migrationBuilder);
        Pins(migrationBuilder);
        Links(migrationBuilder);
        Sessions(migrationBuilder);
        Documents(migrationBuilder);
        Transactions(migrationBuilder);
        Occurrences(migrationBuilder);
    }

    private static void Pins(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Pins",
            columns: table => new
            {
                CredentialId = table.Column<Guid>(migrationBuilder.IdType(), nullable: false),
                Salt = table.Column<byte[]>(migrationBuilder.BytesType(), nullable: false),
                Iterations = table.Column<int>(migrationBuilder.IntegerType(), nullable: false),
                Verifier = table.Column<byte[]>(migrationBuilder.BytesType(), nullable: false),
                WrongTries = table.Column<int>(migrationBuilder.IntegerType(), nullable: false),
                WaitUntil = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: true
                ),
                LockedAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: true
                ),
                SetAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: false
                ),
                Version = table.Column<int>(migrationBuilder.IntegerType(), nullable: false),
                Seal = table.Column<byte[]>(migrationBuilder.BytesType(), nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Pins", row => row.CredentialId);
                table.ForeignKey(
                    "FK_Pins_Credentials_CredentialId",
                    row => row.CredentialId,
                    "Credentials",
                    "Id",
                    onDelete: ReferentialAction.Restrict
                );
            }
        );
    }

    private static void Links(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "MailboxLinks",
            columns: table => new
            {
                Id = table.Column<Guid>(migrationBuilder.IdType(), nullable: false),
                Purpose = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                Mailbox = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                CredentialId = table.Column<Guid>(migrationBuilder.IdType(), nullable: true),
                TokenHash = table.Column<byte[]>(migrationBuilder.BytesType(), nullable: false),
                CreatedAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: false
                ),
                ExpiresAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: false
                ),
                UsedAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: true
                ),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_MailboxLinks", row => row.Id);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_MailboxLinks_TokenHash",
            "MailboxLinks",
            "TokenHash",
            unique: true
        );
        migrationBuilder.CreateIndex(
            "IX_MailboxLinks_Mailbox_CreatedAt",
            "MailboxLinks",
            ["Mailbox", "CreatedAt"]
        );
    }

    private static void Sessions(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Sessions",
            columns: table => new
            {
                Id = table.Column<Guid>(migrationBuilder.IdType(), nullable: false),
                Mailbox = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                TokenHash = table.Column<byte[]>(migrationBuilder.BytesType(), nullable: false),
                CreatedAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: false
                ),
                ExpiresAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: false
                ),
                EndedAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: true
                ),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Sessions", row => row.Id);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_Sessions_TokenHash",
            "Sessions",
            "TokenHash",
            unique: true
        );
    }

    private static void Documents(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Documents",
            columns: table => new
            {
                Id = table.Column<Guid>(migrationBuilder.IdType(), nullable: false),
                CredentialId = table.Column<Guid>(migrationBuilder.IdType(), nullable: false),
                FileName = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                Length = table.Column<long>(migrationBuilder.LongType(), nullable: false),
                Digest = table.Column<byte[]>(migrationBuilder.BytesType(), nullable: false),
                Pages = table.Column<int>(migrationBuilder.IntegerType(), nullable: false),
                State = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                UploadedAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: false
                ),
                DeleteAfter = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: false
                ),
                SignedAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: true
                ),
                TransactionId = table.Column<Guid>(migrationBuilder.IdType(), nullable: true),
                Page = table.Column<int>(migrationBuilder.IntegerType(), nullable: true),
                Left = table.Column<int>(migrationBuilder.IntegerType(), nullable: true),
                Bottom = table.Column<int>(migrationBuilder.IntegerType(), nullable: true),
                Width = table.Column<int>(migrationBuilder.IntegerType(), nullable: true),
                Height = table.Column<int>(migrationBuilder.IntegerType(), nullable: true),
                Version = table.Column<int>(migrationBuilder.IntegerType(), nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Documents", row => row.Id);
                table.ForeignKey(
                    "FK_Documents_Credentials_CredentialId",
                    row => row.CredentialId,
                    "Credentials",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateIndex("IX_Documents_DeleteAfter", "Documents", "DeleteAfter");
        migrationBuilder.CreateIndex(
            "IX_Documents_CredentialId_UploadedAt",
            "Documents",
            ["CredentialId", "UploadedAt"]
        );
    }

    private static void Transactions(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Transactions",
            columns: table => new
            {
                Id = table.Column<Guid>(migrationBuilder.IdType(), nullable: false),
                CredentialId = table.Column<Guid>(migrationBuilder.IdType(), nullable: false),
                DocumentId = table.Column<Guid>(migrationBuilder.IdType(), nullable: true),
                Canonical = table.Column<byte[]>(migrationBuilder.BytesType(), nullable: false),
                Nonce = table.Column<byte[]>(migrationBuilder.BytesType(), nullable: false),
                State = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                IssuedAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: false
                ),
                ExpiresAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: false
                ),
                AuthorisedAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: true
                ),
                Method = table.Column<string>(migrationBuilder.TextType(), nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Transactions", row => row.Id);
                table.ForeignKey(
                    "FK_Transactions_Credentials_CredentialId",
                    row => row.CredentialId,
                    "Credentials",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateIndex(
            "IX_Transactions_Nonce",
            "Transactions",
            "Nonce",
            unique: true
        );
        migrationBuilder.CreateIndex(
            "IX_Transactions_CredentialId_IssuedAt",
            "Transactions",
            ["CredentialId", "IssuedAt"]
        );
    }

    private static void Occurrences(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Occurrences",
            columns: table => new
            {
                TransactionId = table.Column<Guid>(migrationBuilder.IdType(), nullable: false),
                Position = table.Column<int>(migrationBuilder.IntegerType(), nullable: false),
                Label = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                Hash = table.Column<byte[]>(migrationBuilder.BytesType(), nullable: false),
                State = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                ConsumedAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: true
                ),
                SignatureDigest = table.Column<byte[]>(
                    migrationBuilder.BytesType(),
                    nullable: true
                ),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Occurrences", row => new { row.TransactionId, row.Position });
                table.ForeignKey(
                    "FK_Occurrences_Transactions_TransactionId",
                    row => row.TransactionId,
                    "Transactions",
                    "Id",
                    onDelete: ReferentialAction.Restrict
                );
            }
        );
    }
}
