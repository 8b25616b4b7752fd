using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AnTin.Registration.Migrations;

/// <summary>Dossiers with their rows, files, timeline, imports and orders.</summary>
[DbContext(typeof(RegistrationDb))]
[Migration("20260101000100_AddDossiers")]
public sealed class AddDossiers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateDossiers(migrationBuilder);
        CreateDossierSequences(migrationBuilder);
        CreateReceivers(migrationBuilder);
        CreateFiles(migrationBuilder);
        CreateEvents(migrationBuilder);
        CreateRequests(migrationBuilder);
        CreateImports(migrationBuilder);
        CreateOrders(migrationBuilder);
    }

    private static void CreateDossiers(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "Dossiers",
            columns: table => new
            {
                Id = table.Column<Guid>(migration.IdType(), nullable: false),
                Code = table.Column<string>(migration.TextType(), nullable: false),
                LookupCode = table.Column<string>(migration.TextType(), nullable: false),
                ProcedureCode = table.Column<string>(migration.TextType(), nullable: false),
                OrganisationId = table.Column<Guid>(migration.IdType(), nullable: false),
                OrganisationPath = table.Column<string>(migration.TextType(), nullable: false),
                TreeKey = table.Column<string>(
                    migration.TextType(),
                    nullable: false,
                    collation: Binary(migration)
                ),
                Bloc = table.Column<string>(migration.TextType(), nullable: false),
                CreatedBy = table.Column<Guid>(migration.IdType(), nullable: false),
                Status = table.Column<string>(migration.TextType(), nullable: false),
                Shelf = table.Column<string>(migration.TextType(), nullable: false),
                DeskShelf = table.Column<string>(migration.TextType(), nullable: false),
                Channel = table.Column<string>(migration.TextType(), nullable: false),
                Delegated = table.Column<bool>(migration.BooleanType(), nullable: false),
                DeclaredCount = table.Column<int>(migration.IntegerType(), nullable: false),
                RowCount = table.Column<int>(migration.IntegerType(), nullable: false),
                AcceptedCount = table.Column<int>(migration.IntegerType(), nullable: false),
                RefusedCount = table.Column<int>(migration.IntegerType(), nullable: false),
                IssuedCount = table.Column<int>(migration.IntegerType(), nullable: false),
                Receiver = table.Column<string>(migration.TextType(), nullable: true),
                ReceiverId = table.Column<Guid>(migration.IdType(), nullable: true),
                Letter = table.Column<string>(migration.TextType(), nullable: true),
                LetterState = table.Column<string>(migration.TextType(), nullable: false),
                LetterFileId = table.Column<Guid>(migration.IdType(), nullable: true),
                LetterSignedBy = table.Column<string>(migration.TextType(), nullable: true),
                LetterWrittenByOffice = table.Column<bool>(
                    migration.BooleanType(),
                    nullable: false
                ),
                LetterCount = table.Column<int>(migration.IntegerType(), nullable: true),
                LetterListDigest = table.Column<string>(migration.TextType(), nullable: true),
                HasRevocationLetter = table.Column<bool>(migration.BooleanType(), nullable: false),
                RevocationLetterFileId = table.Column<Guid>(migration.IdType(), nullable: true),
                Note = table.Column<string>(migration.TextType(), nullable: true),
                RegimeCode = table.Column<string>(migration.TextType(), nullable: true),
                CreatedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                UpdatedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                SubmittedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: true),
                ReceivedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: true),
                DueAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: true),
                PausedDaysLeft = table.Column<int>(migration.IntegerType(), nullable: true),
                SettledAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: true),
                QueueAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                OfficerId = table.Column<Guid>(migration.IdType(), nullable: true),
                OfficerName = table.Column<string>(migration.TextType(), nullable: true),
                VerifierId = table.Column<Guid>(migration.IdType(), nullable: true),
                ApproverId = table.Column<Guid>(migration.IdType(), nullable: true),
                DeskReason = table.Column<string>(migration.TextType(), nullable: true),
                SearchText = table.Column<string>(migration.TextType(), nullable: false),
                Version = table.Column<int>(migration.IntegerType(), nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Dossiers", row => row.Id);
                table.ForeignKey(
                    "FK_Dossiers_Organisations_OrganisationId",
                    row => row.OrganisationId,
                    "Organisations",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_Dossiers_Code", "Dossiers", "Code", unique: true);
        migration.CreateIndex("IX_Dossiers_LookupCode", "Dossiers", "LookupCode", unique: true);
        migration.CreateIndex(
            "IX_Dossiers_OrganisationId_Shelf_CreatedAt",
            "Dossiers",
            ["OrganisationId", "Shelf", "CreatedAt"]
        );
        migration.CreateIndex(
            "IX_Dossiers_DeskShelf_QueueAt",
            "Dossiers",
            ["DeskShelf", "QueueAt"]
        );
        foreach (var filter in new[] { "ProcedureCode", "Channel", "Bloc" })
        {
            migration.CreateIndex(
                $"IX_Dossiers_DeskShelf_{filter}_QueueAt",
                "Dossiers",
                ["DeskShelf", filter, "QueueAt"]
            );
        }

        migration.CreateIndex("IX_Dossiers_Status_QueueAt", "Dossiers", ["Status", "QueueAt"]);
        migration.CreateIndex(
            "IX_Dossiers_OfficerId_QueueAt",
            "Dossiers",
            ["OfficerId", "QueueAt"]
        );
    }

    private static void CreateDossierSequences(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "DossierSequences",
            columns: table => new
            {
                OrganisationId = table.Column<Guid>(migration.IdType(), nullable: false),
                Day = table.Column<DateOnly>(migration.DateType(), nullable: false),
                Last = table.Column<int>(migration.IntegerType(), nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_DossierSequences", row => new { row.OrganisationId, row.Day });
            }
        );
    }

    private static void CreateReceivers(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "Receivers",
            columns: table => new
            {
                Id = table.Column<Guid>(migration.IdType(), nullable: false),
                OrganisationId = table.Column<Guid>(migration.IdType(), nullable: false),
                Details = table.Column<string>(migration.TextType(), nullable: false),
                UpdatedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Receivers", row => row.Id);
            }
        );
        migration.CreateIndex("IX_Receivers_OrganisationId", "Receivers", "OrganisationId");
    }

    private static void CreateFiles(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "Files",
            columns: table => new
            {
                Id = table.Column<Guid>(migration.IdType(), nullable: false),
                DossierId = table.Column<Guid>(migration.IdType(), nullable: false),
                Kind = table.Column<string>(migration.TextType(), nullable: false),
                Name = table.Column<string>(migration.TextType(), nullable: false),
                MediaType = table.Column<string>(migration.TextType(), nullable: false),
                Digest = table.Column<string>(migration.TextType(), nullable: false),
                Size = table.Column<long>(migration.LongType(), nullable: false),
                AddedBy = table.Column<Guid>(migration.IdType(), nullable: false),
                AddedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Files", row => row.Id);
                table.ForeignKey(
                    "FK_Files_Dossiers_DossierId",
                    row => row.DossierId,
                    "Dossiers",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_Files_DossierId", "Files", "DossierId");
    }

    private static void CreateEvents(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "Events",
            columns: table => new
            {
                Id = table.Column<Guid>(migration.IdType(), nullable: false),
                DossierId = table.Column<Guid>(migration.IdType(), nullable: false),
                RequestId = table.Column<Guid>(migration.IdType(), nullable: true),
                Kind = table.Column<string>(migration.TextType(), nullable: false),
                ActorId = table.Column<Guid>(migration.IdType(), nullable: true),
                ActorName = table.Column<string>(migration.TextType(), nullable: false),
                At = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                Text = table.Column<string>(migration.TextType(), nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Events", row => row.Id);
                table.ForeignKey(
                    "FK_Events_Dossiers_DossierId",
                    row => row.DossierId,
                    "Dossiers",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_Events_DossierId_At", "Events", ["DossierId", "At"]);
    }

    private static void CreateRequests(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "Requests",
            columns: table => new
            {
                Id = table.Column<Guid>(migration.IdType(), nullable: false),
                DossierId = table.Column<Guid>(migration.IdType(), nullable: false),
                Ordinal = table.Column<int>(migration.IntegerType(), nullable: false),
                FullName = table.Column<string>(migration.TextType(), nullable: false),
                BirthDate = table.Column<DateOnly>(migration.DateType(), nullable: false),
                IdNumber = table.Column<string>(migration.TextType(), nullable: false),
                IdIssuedOn = table.Column<DateOnly>(migration.DateType(), nullable: false),
                IdIssuedBy = table.Column<string>(migration.TextType(), nullable: false),
                Mailbox = table.Column<string>(migration.TextType(), nullable: false),
                OrganisationId = table.Column<Guid>(migration.IdType(), nullable: false),
                OrganisationPath = table.Column<string>(migration.TextType(), nullable: false),
                Province = table.Column<string>(migration.TextType(), nullable: false),
                Title = table.Column<string>(migration.TextType(), nullable: false),
                Phone = table.Column<string>(migration.TextType(), nullable: false),
                Street = table.Column<string>(migration.TextType(), nullable: true),
                Commune = table.Column<string>(migration.TextType(), nullable: true),
                OldSerial = table.Column<string>(migration.TextType(), nullable: true),
                Custody = table.Column<string>(migration.TextType(), nullable: false),
                Carrier = table.Column<string>(migration.TextType(), nullable: true),
                KeepsNumber = table.Column<bool>(migration.BooleanType(), nullable: false),
                Status = table.Column<string>(migration.TextType(), nullable: false),
                Population = table.Column<string>(migration.TextType(), nullable: false),
                PopulationFields = table.Column<string>(migration.TextType(), nullable: true),
                PopulationCheckedAt = table.Column<DateTimeOffset>(
                    migration.InstantType(),
                    nullable: true
                ),
                PopulationRetryAt = table.Column<DateTimeOffset>(
                    migration.InstantType(),
                    nullable: true
                ),
                Warnings = table.Column<string>(migration.TextType(), nullable: true),
                Remark = table.Column<string>(migration.TextType(), nullable: true),
                DecidedBy = table.Column<Guid>(migration.IdType(), nullable: true),
                DecidedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: true),
                DeviceSerial = table.Column<string>(migration.TextType(), nullable: true),
                CertificateRequest = table.Column<byte[]>(migration.BytesType(), nullable: true),
                CertificateSerial = table.Column<string>(migration.TextType(), nullable: true),
                SearchText = table.Column<string>(migration.TextType(), nullable: false),
                Version = table.Column<int>(migration.IntegerType(), nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Requests", row => row.Id);
                table.ForeignKey(
                    "FK_Requests_Dossiers_DossierId",
                    row => row.DossierId,
                    "Dossiers",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex(
            "IX_Requests_DossierId_Ordinal",
            "Requests",
            ["DossierId", "Ordinal"]
        );
        migration.CreateIndex("IX_Requests_IdNumber", "Requests", "IdNumber");
        migration.CreateIndex("IX_Requests_Mailbox", "Requests", "Mailbox");
        migration.CreateIndex("IX_Requests_Phone", "Requests", "Phone");
        migration.CreateIndex("IX_Requests_PopulationRetryAt", "Requests", "PopulationRetryAt");
    }

    private static void CreateImports(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "Imports",
            columns: table => new
            {
                Id = table.Column<Guid>(migration.IdType(), nullable: false),
                DossierId = table.Column<Guid>(migration.IdType(), nullable: false),
                CreatedBy = table.Column<Guid>(migration.IdType(), nullable: false),
                CreatedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                FileName = table.Column<string>(migration.TextType(), nullable: false),
                FileDigest = table.Column<string>(migration.TextType(), nullable: false),
                Rows = table.Column<string>(migration.TextType(), nullable: false),
                ImportedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: true),
                Version = table.Column<int>(migration.IntegerType(), nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Imports", row => row.Id);
                table.ForeignKey(
                    "FK_Imports_Dossiers_DossierId",
                    row => row.DossierId,
                    "Dossiers",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_Imports_DossierId", "Imports", "DossierId");
    }

    private static void CreateOrders(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "Orders",
            columns: table => new
            {
                Id = table.Column<Guid>(migration.IdType(), nullable: false),
                DossierId = table.Column<Guid>(migration.IdType(), nullable: false),
                RequestId = table.Column<Guid>(migration.IdType(), nullable: false),
                State = table.Column<string>(migration.TextType(), nullable: false),
                Order = table.Column<string>(migration.TextType(), nullable: false),
                Verification = table.Column<string>(migration.TextType(), nullable: false),
                Approval = table.Column<string>(migration.TextType(), nullable: true),
                CreatedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                ApprovedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: true),
                LeaseUntil = table.Column<DateTimeOffset>(migration.InstantType(), nullable: true),
                SettledAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: true),
                FailureCode = table.Column<string>(migration.TextType(), nullable: true),
                Version = table.Column<int>(migration.IntegerType(), nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Orders", row => row.Id);
                table.ForeignKey(
                    "FK_Orders_Dossiers_DossierId",
                    row => row.DossierId,
                    "Dossiers",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex("IX_Orders_DossierId", "Orders", "DossierId");
        migration.CreateIndex("IX_Orders_RequestId", "Orders", "RequestId");
        migration.CreateIndex("IX_Orders_State_ApprovedAt", "Orders", ["State", "ApprovedAt"]);
    }

    /// <summary>Prefix ranges need the order of bytes; SQLite has no other.</summary>
    private static string? Binary(MigrationBuilder migration) => migration.IsSqlite() ? null : "C";
}
