using AnTin.Platform.Audit;
using AnTin.Platform.Database;
using AnTin.Platform.Outbox;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AnTin.Authority.Database.Migrations;

/// <summary>The first schema of the authority's database.</summary>
[DbContext(typeof(AuthorityDb))]
[Migration("20261122000000_Initial")]
public sealed class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        OutboxTable.Create(migrationBuilder);
        AuditTable.Create(migrationBuilder);
        CreateHierarchy(migrationBuilder);
        CreateIssuance(migrationBuilder);
        CreateStatus(migrationBuilder);
        CreateCeremonies(migrationBuilder);
    }

    private static void CreateHierarchy(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "Cas",
            columns: table => new
            {
                Id = table.Column<string>(migration.TextType(), nullable: false),
                Name = table.Column<string>(migration.TextType(), nullable: false),
                IssuerId = table.Column<string>(migration.TextType(), nullable: false),
                Prefix = table.Column<string>(migration.TextType(), nullable: false),
                Host = table.Column<string>(migration.TextType(), nullable: false),
                Bloc = table.Column<string>(migration.TextType(), nullable: true),
                SerialHex = table.Column<string>(migration.TextType(), nullable: false),
                Certificate = table.Column<byte[]>(migration.BytesType(), nullable: false),
                KeyName = table.Column<string>(migration.TextType(), nullable: false),
                Algorithm = table.Column<string>(migration.TextType(), nullable: false),
                CrlShards = table.Column<int>(migration.IntegerType(), nullable: false),
                CrlHours = table.Column<int>(migration.IntegerType(), nullable: false),
                CeremonyId = table.Column<string>(migration.TextType(), nullable: false),
                CreatedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Cas", row => row.Id)
        );
        migration.CreateTable(
            name: "Signers",
            columns: table => new
            {
                Id = table.Column<string>(migration.TextType(), nullable: false),
                Kind = table.Column<string>(migration.TextType(), nullable: false),
                IssuerId = table.Column<string>(migration.TextType(), nullable: false),
                KeyName = table.Column<string>(migration.TextType(), nullable: false),
                Algorithm = table.Column<string>(migration.TextType(), nullable: false),
                Certificate = table.Column<byte[]>(migration.BytesType(), nullable: false),
                NotBefore = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                NotAfter = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                ProfileId = table.Column<string>(migration.TextType(), nullable: false),
                Policy = table.Column<string>(migration.TextType(), nullable: true),
                AccuracyMilliseconds = table.Column<int>(migration.IntegerType(), nullable: true),
                CeremonyId = table.Column<string>(migration.TextType(), nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Signers", row => row.Id)
        );
        migration.CreateTable(
            name: "Officers",
            columns: table => new
            {
                Id = table.Column<string>(migration.TextType(), nullable: false),
                Name = table.Column<string>(migration.TextType(), nullable: false),
                Roles = table.Column<string>(migration.TextType(), nullable: false),
                Certificate = table.Column<byte[]>(migration.BytesType(), nullable: false),
                KeyName = table.Column<string>(migration.TextType(), nullable: false),
                CeremonyId = table.Column<string>(migration.TextType(), nullable: false),
                Since = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                RetiredAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Officers", row => row.Id)
        );
        migration.CreateTable(
            name: "Profiles",
            columns: table => new
            {
                Id = table.Column<string>(migration.TextType(), nullable: false),
                CaId = table.Column<string>(migration.TextType(), nullable: false),
                Hash = table.Column<string>(migration.TextType(), nullable: false),
                CeremonyId = table.Column<string>(migration.TextType(), nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Profiles", row => row.Id)
        );
        migration.CreateTable(
            name: "Switches",
            columns: table => new
            {
                Name = table.Column<string>(migration.TextType(), nullable: false),
                Stopped = table.Column<bool>(migration.BooleanType(), nullable: false),
                By = table.Column<string>(migration.TextType(), nullable: false),
                Why = table.Column<string>(migration.TextType(), nullable: false),
                Since = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Switches", row => row.Name)
        );
    }

    private static void CreateIssuance(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "Orders",
            columns: table => new
            {
                OrderId = table.Column<Guid>(migration.IdType(), nullable: false),
                RequestId = table.Column<Guid>(migration.IdType(), nullable: false),
                DossierCode = table.Column<string>(migration.TextType(), nullable: false),
                Canonical = table.Column<byte[]>(migration.BytesType(), nullable: false),
                Digest = table.Column<string>(migration.TextType(), nullable: false),
                VerifierId = table.Column<string>(migration.TextType(), nullable: false),
                VerificationSignature = table.Column<byte[]>(
                    migration.BytesType(),
                    nullable: false
                ),
                VerifiedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                ApproverId = table.Column<string>(migration.TextType(), nullable: false),
                ApprovalSignature = table.Column<byte[]>(migration.BytesType(), nullable: false),
                ApprovedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                Custody = table.Column<string>(migration.TextType(), nullable: false),
                ProfileId = table.Column<string>(migration.TextType(), nullable: false),
                ProfileHash = table.Column<string>(migration.TextType(), nullable: false),
                CaId = table.Column<string>(migration.TextType(), nullable: false),
                AcceptedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                State = table.Column<string>(migration.TextType(), nullable: false),
                Attempt = table.Column<int>(migration.IntegerType(), nullable: false),
                FailureCode = table.Column<string>(migration.TextType(), nullable: true),
                FailureVietnamese = table.Column<string>(migration.TextType(), nullable: true),
                FailureEnglish = table.Column<string>(migration.TextType(), nullable: true),
                EndedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Orders", row => row.OrderId)
        );
        migration.CreateIndex("IX_Orders_State", "Orders", "State");
        migration.CreateTable(
            name: "Intents",
            columns: table => new
            {
                Sequence = table
                    .Column<long>(migration.LongType(), nullable: false)
                    .GeneratedByDatabase(),
                IssuerId = table.Column<string>(migration.TextType(), nullable: false),
                SerialHex = table.Column<string>(migration.TextType(), nullable: false),
                OrderId = table.Column<Guid>(migration.IdType(), nullable: true),
                Attempt = table.Column<int>(migration.IntegerType(), nullable: false),
                CeremonyStep = table.Column<string>(migration.TextType(), nullable: true),
                ProfileId = table.Column<string>(migration.TextType(), nullable: false),
                ProfileHash = table.Column<string>(migration.TextType(), nullable: false),
                Tbs = table.Column<byte[]>(migration.BytesType(), nullable: false),
                TbsHash = table.Column<string>(migration.TextType(), nullable: false),
                Subject = table.Column<string>(migration.TextType(), nullable: false),
                NotBefore = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                NotAfter = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                Shard = table.Column<int>(migration.IntegerType(), nullable: false),
                RecordedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Intents", row => row.Sequence)
        );
        migration.CreateIndex(
            "IX_Intents_IssuerId_SerialHex",
            "Intents",
            ["IssuerId", "SerialHex"],
            unique: true
        );
        migration.CreateIndex(
            "IX_Intents_OrderId_Attempt",
            "Intents",
            ["OrderId", "Attempt"],
            unique: true
        );
        migration.CreateIndex("IX_Intents_CeremonyStep", "Intents", "CeremonyStep", unique: true);
        migration.CreateTable(
            name: "Certificates",
            columns: table => new
            {
                IntentSequence = table.Column<long>(migration.LongType(), nullable: false),
                Certificate = table.Column<byte[]>(migration.BytesType(), nullable: false),
                Sha256 = table.Column<string>(migration.TextType(), nullable: false),
                IssuedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Certificates", row => row.IntentSequence);
                table.ForeignKey(
                    "FK_Certificates_Intents_IntentSequence",
                    row => row.IntentSequence,
                    "Intents",
                    "Sequence",
                    onDelete: ReferentialAction.Restrict
                );
            }
        );
        migration.CreateIndex("IX_Certificates_Sha256", "Certificates", "Sha256", unique: true);
    }

    private static void CreateStatus(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "Revocations",
            columns: table => new
            {
                Sequence = table
                    .Column<long>(migration.LongType(), nullable: false)
                    .GeneratedByDatabase(),
                IssuerId = table.Column<string>(migration.TextType(), nullable: false),
                SerialHex = table.Column<string>(migration.TextType(), nullable: false),
                Code = table.Column<string>(migration.TextType(), nullable: false),
                Reason = table.Column<int>(migration.IntegerType(), nullable: false),
                RevokedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                InvalidSince = table.Column<DateTimeOffset>(
                    migration.InstantType(),
                    nullable: true
                ),
                By = table.Column<string>(migration.TextType(), nullable: false),
                Shard = table.Column<int>(migration.IntegerType(), nullable: false),
                NotAfter = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Revocations", row => row.Sequence)
        );
        migration.CreateIndex(
            "IX_Revocations_IssuerId_SerialHex",
            "Revocations",
            ["IssuerId", "SerialHex"],
            unique: true
        );
        migration.CreateIndex(
            "IX_Revocations_IssuerId_Shard",
            "Revocations",
            ["IssuerId", "Shard"]
        );
        migration.CreateTable(
            name: "Crls",
            columns: table => new
            {
                IssuerId = table.Column<string>(migration.TextType(), nullable: false),
                Shard = table.Column<int>(migration.IntegerType(), nullable: false),
                Number = table.Column<long>(migration.LongType(), nullable: false),
                ThisUpdate = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                NextUpdate = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                Entries = table.Column<int>(migration.IntegerType(), nullable: false),
                RevocationSequence = table.Column<long>(migration.LongType(), nullable: false),
                Sha256 = table.Column<string>(migration.TextType(), nullable: false),
            },
            constraints: table =>
                table.PrimaryKey(
                    "PK_Crls",
                    row => new
                    {
                        row.IssuerId,
                        row.Shard,
                        row.Number,
                    }
                )
        );
        migration.CreateTable(
            name: "TimeStamps",
            columns: table => new
            {
                Sequence = table
                    .Column<long>(migration.LongType(), nullable: false)
                    .GeneratedByDatabase(),
                Serial = table.Column<byte[]>(migration.BytesType(), nullable: false),
                At = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                ImprintStart = table.Column<byte[]>(migration.BytesType(), nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_TimeStamps", row => row.Sequence)
        );
        migration.CreateIndex("IX_TimeStamps_Serial", "TimeStamps", "Serial", unique: true);
    }

    private static void CreateCeremonies(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "Ceremonies",
            columns: table => new
            {
                Id = table.Column<string>(migration.TextType(), nullable: false),
                FileHash = table.Column<string>(migration.TextType(), nullable: false),
                File = table.Column<string>(migration.TextType(), nullable: false),
                StartedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                NotBefore = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                FinishedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: true),
                TranscriptHash = table.Column<string>(migration.TextType(), nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Ceremonies", row => row.Id)
        );
        migration.CreateTable(
            name: "CeremonySteps",
            columns: table => new
            {
                CeremonyId = table.Column<string>(migration.TextType(), nullable: false),
                Number = table.Column<int>(migration.IntegerType(), nullable: false),
                Step = table.Column<string>(migration.TextType(), nullable: false),
                Deed = table.Column<string>(migration.TextType(), nullable: false),
                Artefact = table.Column<string>(migration.TextType(), nullable: false),
                At = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                Hash = table.Column<string>(migration.TextType(), nullable: false),
            },
            constraints: table =>
                table.PrimaryKey("PK_CeremonySteps", row => new { row.CeremonyId, row.Number })
        );
        migration.CreateIndex(
            "IX_CeremonySteps_CeremonyId_Step",
            "CeremonySteps",
            ["CeremonyId", "Step"],
            unique: true
        );
    }
}
