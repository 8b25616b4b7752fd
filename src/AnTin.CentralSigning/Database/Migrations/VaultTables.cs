using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AnTin.CentralSigning.Database.Migrations;

/// <summary>The tables of the vault: secrets, credentials and what happened to them, keys made ahead.</summary>
internal static class VaultTables
{
    public static void Create(MigrationBuilder migrationBuilder)
    {
        Secrets(migrationBuilder);
        Credentials(migrationBuilder);
        Events(migrationBuilder);
        ReadyKeys(migrationBuilder);
    }

    private static void Secrets(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateTable(
            name: "VaultSecrets",
            columns: table => new
            {
                Name = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                WrappingKey = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                Blob = table.Column<byte[]>(migrationBuilder.BytesType(), nullable: false),
                MadeAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: false
                ),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_VaultSecrets", row => row.Name);
            }
        );

    private static void Credentials(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Credentials",
            columns: table => new
            {
                Id = table.Column<Guid>(migrationBuilder.IdType(), nullable: false),
                OrderId = table.Column<Guid>(migrationBuilder.IdType(), nullable: false),
                PersonName = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                Mailbox = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                MobileNumber = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                OrganisationPath = table.Column<string>(
                    migrationBuilder.TextType(),
                    nullable: false
                ),
                KeyAlgorithm = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                PublicKey = table.Column<byte[]>(migrationBuilder.BytesType(), nullable: false),
                CertificateRequest = table.Column<byte[]>(
                    migrationBuilder.BytesType(),
                    nullable: false
                ),
                KeyBlob = table.Column<byte[]>(migrationBuilder.BytesType(), nullable: true),
                WrappingKey = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                Certificate = table.Column<byte[]>(migrationBuilder.BytesType(), nullable: true),
                Chain = table.Column<byte[]>(migrationBuilder.BytesType(), nullable: true),
                SerialHex = table.Column<string>(migrationBuilder.TextType(), nullable: true),
                NotBefore = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: true
                ),
                NotAfter = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: true
                ),
                State = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                CreatedAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: false
                ),
                BoundAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: true
                ),
                ActivatedAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: true
                ),
                StoppedAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: true
                ),
                DestroyedAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: true
                ),
                Signatures = table.Column<long>(migrationBuilder.LongType(), nullable: false),
                Version = table.Column<int>(migrationBuilder.IntegerType(), nullable: false),
                Seal = table.Column<byte[]>(migrationBuilder.BytesType(), nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Credentials", row => row.Id);
            }
        );
        migrationBuilder.CreateIndex(
            "IX_Credentials_OrderId",
            "Credentials",
            "OrderId",
            unique: true
        );
        migrationBuilder.CreateIndex("IX_Credentials_Mailbox", "Credentials", "Mailbox");
        migrationBuilder.CreateIndex("IX_Credentials_SerialHex", "Credentials", "SerialHex");
    }

    private static void Events(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "CredentialEvents",
            columns: table => new
            {
                Id = table.Column<Guid>(migrationBuilder.IdType(), nullable: false),
                CredentialId = table.Column<Guid>(migrationBuilder.IdType(), nullable: false),
                Kind = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                At = table.Column<DateTimeOffset>(migrationBuilder.InstantType(), nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_CredentialEvents", row => row.Id);
                table.ForeignKey(
                    "FK_CredentialEvents_Credentials_CredentialId",
                    row => row.CredentialId,
                    "Credentials",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateIndex(
            "IX_CredentialEvents_CredentialId_At",
            "CredentialEvents",
            ["CredentialId", "At"]
        );
    }

    private static void ReadyKeys(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "ReadyKeys",
            columns: table => new
            {
                Id = table.Column<Guid>(migrationBuilder.IdType(), nullable: false),
                Algorithm = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                PublicKey = table.Column<byte[]>(migrationBuilder.BytesType(), nullable: false),
                Wrapped = table.Column<byte[]>(migrationBuilder.BytesType(), nullable: false),
                WrappingKey = table.Column<string>(migrationBuilder.TextType(), nullable: false),
                CertificateRequest = table.Column<byte[]>(
                    migrationBuilder.BytesType(),
                    nullable: false
                ),
                MadeAt = table.Column<DateTimeOffset>(
                    migrationBuilder.InstantType(),
                    nullable: false
                ),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ReadyKeys", row => row.Id);
            }
        );
        migrationBuilder.CreateIndex("IX_ReadyKeys_Algorithm", "ReadyKeys", "Algorithm");
    }
}
