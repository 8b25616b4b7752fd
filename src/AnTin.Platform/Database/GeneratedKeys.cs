using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace AnTin.Platform.Database;

/// <summary>Says in a migration that the database numbers the rows.</summary>
public static class GeneratedKeys
{
    public static OperationBuilder<AddColumnOperation> GeneratedByDatabase(
        this OperationBuilder<AddColumnOperation> column
    ) =>
        column
            .Annotation("Sqlite:Autoincrement", true)
            .Annotation(
                "Npgsql:ValueGenerationStrategy",
                NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
            );
}
