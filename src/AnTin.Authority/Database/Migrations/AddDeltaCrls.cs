using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AnTin.Authority.Database.Migrations;

/// <summary>A CA may publish delta CRLs; one is signed with a list and bears its number.</summary>
[DbContext(typeof(AuthorityDb))]
[Migration("20261123000600_AddDeltaCrls")]
public sealed class AddDeltaCrls : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>(
            "DeltaHours",
            "Cas",
            migrationBuilder.IntegerType(),
            nullable: true
        );
        migrationBuilder.AddColumn<long>(
            "BaseNumber",
            "Crls",
            migrationBuilder.LongType(),
            nullable: true
        );
        migrationBuilder.AddColumn<DateTimeOffset>(
            "DeltaNextUpdate",
            "Crls",
            migrationBuilder.InstantType(),
            nullable: true
        );
        migrationBuilder.AddColumn<string>(
            "DeltaSha256",
            "Crls",
            migrationBuilder.TextType(),
            nullable: true
        );
    }
}
