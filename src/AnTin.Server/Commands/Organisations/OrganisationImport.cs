using System.CommandLine;
using AnTin.Registration.Organisations;

namespace AnTin.Server.Commands.Organisations;

/// <summary><c>antin organisation import FILE</c>: a whole tree from a CSV file, or nothing of it.</summary>
internal static class OrganisationImport
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description =
                "CSV UTF-8: code,parent,name,bloc,sector,province,legal_person,own_seal,valid_from,valid_to",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Chỉ kiểm tra. / Only check." };
        var command = new Command(
            "import",
            """
            Nhập cả danh mục từ tệp CSV; nhập lại thì bỏ qua dòng đã có. / Imports a tree from CSV; a second time passes over what is there.

            antin organisation import docs/samples/organisations-hoaban.csv --dry-run
            antin organisation import docs/samples/organisations-hoaban.csv
            """
        )
        {
            file,
            dryRun,
        };
        command.Administer(
            async (parse, registration, cancellation) =>
            {
                var path = parse.GetRequiredValue(file);
                if (!path.Exists)
                {
                    return RefusalText.Write(
                        parse.InvocationConfiguration.Error,
                        CommandRefusals.NoFile(path.FullName)
                    );
                }

                var rehearse = parse.GetValue(dryRun);
                var done = await registration
                    .Get<ImportOrganisations>()
                    .HandleAsync(
                        new(
                            null,
                            await File.ReadAllBytesAsync(path.FullName, cancellation),
                            rehearse
                        ),
                        cancellation
                    );
                if (!done.IsOk)
                {
                    return RefusalText.Write(parse.InvocationConfiguration.Error, done.Refusals);
                }

                var (added, known) = done.Value;
                await parse.InvocationConfiguration.Output.WriteLineAsync(
                    rehearse
                        ? $"Sẽ thêm / would add: {added}; đã có / there already: {known}"
                        : $"Đã thêm / added: {added}; đã có / there already: {known}"
                );
                return ExitCodes.Passed;
            }
        );
        return command;
    }
}
