using AnTin.Platform.Audit;
using AnTin.Platform.Database;
using AnTin.Platform.Outbox;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AnTin.Registration.Migrations;

/// <summary>Organisations, catalogues, accounts; the outbox and the audit log that every trust database has.</summary>
[DbContext(typeof(RegistrationDb))]
[Migration("20260101000000_AddOrganisationsAndAccounts")]
public sealed class AddOrganisationsAndAccounts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        OutboxTable.Create(migrationBuilder);
        AuditTable.Create(migrationBuilder);
        CreateOrganisations(migrationBuilder);
        CreateProvinces(migrationBuilder);
        CreateCommunes(migrationBuilder);
        CreateHolidays(migrationBuilder);
        CreateRegimes(migrationBuilder);
        CreateMailDomains(migrationBuilder);
        CreateTitleWarnings(migrationBuilder);
        CreateAccounts(migrationBuilder);
        CreateAccountLinks(migrationBuilder);
        CreateCounters(migrationBuilder);
        CreateLooks(migrationBuilder);
    }

    private static void CreateOrganisations(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "Organisations",
            columns: table => new
            {
                Id = table.Column<Guid>(migration.IdType(), nullable: false),
                ParentId = table.Column<Guid>(migration.IdType(), nullable: true),
                Level = table.Column<int>(migration.IntegerType(), nullable: false),
                Name = table.Column<string>(migration.TextType(), nullable: false),
                FoldedName = table.Column<string>(migration.TextType(), nullable: false),
                Path = table.Column<string>(migration.TextType(), nullable: false),
                TreeKey = table.Column<string>(
                    migration.TextType(),
                    nullable: false,
                    collation: Binary(migration)
                ),
                Bloc = table.Column<string>(migration.TextType(), nullable: false),
                HasLegalPersonality = table.Column<bool>(migration.BooleanType(), nullable: false),
                HasOwnSeal = table.Column<bool>(migration.BooleanType(), nullable: false),
                Sector = table.Column<string>(migration.TextType(), nullable: false),
                ProvinceCode = table.Column<string>(migration.TextType(), nullable: true),
                TaxCode = table.Column<string>(migration.TextType(), nullable: true),
                IdentificationCode = table.Column<string>(migration.TextType(), nullable: true),
                BudgetCode = table.Column<string>(migration.TextType(), nullable: true),
                Address = table.Column<string>(migration.TextType(), nullable: true),
                ValidFrom = table.Column<DateOnly>(migration.DateType(), nullable: false),
                ValidTo = table.Column<DateOnly>(migration.DateType(), nullable: true),
                MergedIntoId = table.Column<Guid>(migration.IdType(), nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Organisations", row => row.Id);
                table.ForeignKey(
                    "FK_Organisations_Organisations_ParentId",
                    row => row.ParentId,
                    "Organisations",
                    "Id",
                    onDelete: ReferentialAction.NoAction
                );
            }
        );
        migration.CreateIndex(
            "IX_Organisations_ParentId_FoldedName",
            "Organisations",
            ["ParentId", "FoldedName"]
        );
        migration.CreateIndex("IX_Organisations_TreeKey", "Organisations", "TreeKey", unique: true);
    }

    private static void CreateProvinces(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "Provinces",
            columns: table => new
            {
                Id = table.Column<Guid>(migration.IdType(), nullable: false),
                Code = table.Column<string>(migration.TextType(), nullable: false),
                Name = table.Column<string>(migration.TextType(), nullable: false),
                FullName = table.Column<string>(migration.TextType(), nullable: false),
                FoldedName = table.Column<string>(migration.TextType(), nullable: false),
                ValidFrom = table.Column<DateOnly>(migration.DateType(), nullable: false),
                ValidTo = table.Column<DateOnly>(migration.DateType(), nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Provinces", row => row.Id);
            }
        );
        migration.CreateIndex("IX_Provinces_FoldedName", "Provinces", "FoldedName");
    }

    private static void CreateCommunes(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "Communes",
            columns: table => new
            {
                Id = table.Column<Guid>(migration.IdType(), nullable: false),
                Code = table.Column<string>(migration.TextType(), nullable: false),
                ProvinceCode = table.Column<string>(migration.TextType(), nullable: false),
                District = table.Column<string>(migration.TextType(), nullable: true),
                FullName = table.Column<string>(migration.TextType(), nullable: false),
                ValidFrom = table.Column<DateOnly>(migration.DateType(), nullable: false),
                ValidTo = table.Column<DateOnly>(migration.DateType(), nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Communes", row => row.Id);
            }
        );
        migration.CreateIndex("IX_Communes_ProvinceCode", "Communes", "ProvinceCode");
    }

    private static void CreateHolidays(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "Holidays",
            columns: table => new
            {
                Date = table.Column<DateOnly>(migration.DateType(), nullable: false),
                Kind = table.Column<string>(migration.TextType(), nullable: false),
                Name = table.Column<string>(migration.TextType(), nullable: false),
                Confirmed = table.Column<bool>(migration.BooleanType(), nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Holidays", row => row.Date);
            }
        );
    }

    private static void CreateRegimes(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "Regimes",
            columns: table => new
            {
                Code = table.Column<string>(migration.TextType(), nullable: false),
                Name = table.Column<string>(migration.TextType(), nullable: false),
                EffectiveFrom = table.Column<DateOnly>(migration.DateType(), nullable: false),
                EffectiveTo = table.Column<DateOnly>(migration.DateType(), nullable: true),
                Content = table.Column<string>(migration.TextType(), nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Regimes", row => row.Code);
            }
        );
    }

    private static void CreateMailDomains(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "MailDomains",
            columns: table => new
            {
                Name = table.Column<string>(migration.TextType(), nullable: false),
                Official = table.Column<bool>(migration.BooleanType(), nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_MailDomains", row => row.Name);
            }
        );
    }

    private static void CreateTitleWarnings(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "TitleWarnings",
            columns: table => new
            {
                FoldedWords = table.Column<string>(migration.TextType(), nullable: false),
                Title = table.Column<string>(migration.TextType(), nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_TitleWarnings", row => row.FoldedWords);
            }
        );
    }

    private static void CreateAccounts(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "Accounts",
            columns: table => new
            {
                Id = table.Column<Guid>(migration.IdType(), nullable: false),
                OrganisationId = table.Column<Guid>(migration.IdType(), nullable: true),
                FullName = table.Column<string>(migration.TextType(), nullable: false),
                Phone = table.Column<string>(migration.TextType(), nullable: false),
                Mailbox = table.Column<string>(migration.TextType(), nullable: false),
                PasswordHash = table.Column<string>(migration.TextType(), nullable: true),
                Roles = table.Column<int>(migration.IntegerType(), nullable: false),
                State = table.Column<string>(migration.TextType(), nullable: false),
                SecurityStamp = table.Column<string>(migration.TextType(), nullable: false),
                FailedSignIns = table.Column<int>(migration.IntegerType(), nullable: false),
                LockedUntil = table.Column<DateTimeOffset>(migration.InstantType(), nullable: true),
                CreatedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                ConfirmedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: true),
                LastSignInAt = table.Column<DateTimeOffset>(
                    migration.InstantType(),
                    nullable: true
                ),
                Version = table.Column<int>(migration.IntegerType(), nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Accounts", row => row.Id);
                table.ForeignKey(
                    "FK_Accounts_Organisations_OrganisationId",
                    row => row.OrganisationId,
                    "Organisations",
                    "Id",
                    onDelete: ReferentialAction.NoAction
                );
            }
        );
        migration.CreateIndex("IX_Accounts_Mailbox", "Accounts", "Mailbox", unique: true);
        migration.CreateIndex("IX_Accounts_OrganisationId", "Accounts", "OrganisationId");
    }

    private static void CreateAccountLinks(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "AccountLinks",
            columns: table => new
            {
                Id = table.Column<Guid>(migration.IdType(), nullable: false),
                AccountId = table.Column<Guid>(migration.IdType(), nullable: false),
                Purpose = table.Column<string>(migration.TextType(), nullable: false),
                TokenDigest = table.Column<string>(migration.TextType(), nullable: false),
                CreatedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                ExpiresAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
                UsedAt = table.Column<DateTimeOffset>(migration.InstantType(), nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_AccountLinks", row => row.Id);
                table.ForeignKey(
                    "FK_AccountLinks_Accounts_AccountId",
                    row => row.AccountId,
                    "Accounts",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migration.CreateIndex(
            "IX_AccountLinks_TokenDigest",
            "AccountLinks",
            "TokenDigest",
            unique: true
        );
        migration.CreateIndex("IX_AccountLinks_AccountId", "AccountLinks", "AccountId");
    }

    private static void CreateCounters(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "Counters",
            columns: table => new
            {
                Name = table.Column<string>(migration.TextType(), nullable: false),
                Value = table.Column<long>(migration.LongType(), nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Counters", row => row.Name);
            }
        );
    }

    private static void CreateLooks(MigrationBuilder migration)
    {
        migration.CreateTable(
            name: "Looks",
            columns: table => new
            {
                Id = table.Column<Guid>(migration.IdType(), nullable: false),
                ActorId = table.Column<Guid>(migration.IdType(), nullable: false),
                What = table.Column<string>(migration.TextType(), nullable: false),
                Subject = table.Column<string>(migration.TextType(), nullable: false),
                At = table.Column<DateTimeOffset>(migration.InstantType(), nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Looks", row => row.Id);
            }
        );
        migration.CreateIndex("IX_Looks_At", "Looks", "At");
        migration.CreateIndex("IX_Looks_Subject", "Looks", "Subject");
    }

    /// <summary>Prefix ranges need the order of bytes; SQLite has no other.</summary>
    private static string? Binary(MigrationBuilder migration) => migration.IsSqlite() ? null : "C";
}
