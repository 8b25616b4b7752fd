using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using AnTin.Server.Commands.Forms;
using AnTin.Server.Commands.Officers;
using AnTin.Server.Commands.Probing;
using AnTin.Server.Commands.Signing;

namespace AnTin.Server.Commands;

/// <summary>The command <c>antin</c> and what it can do.</summary>
public static class CommandLine
{
    private static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "Khi có lỗi, in chi tiết. / Show the details of a fault.",
        Recursive = true,
    };

    public static Task<int> RunAsync(string[] args, CancellationToken cancellation = default) =>
        RunAsync(args, Console.Out, Console.Error, cancellation);

    /// <summary>Runs a command; a fault that none of them foresaw ends in one sentence, not in a stack trace.</summary>
    public static async Task<int> RunAsync(
        string[] args,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellation = default
    )
    {
        var parsed = Create().Parse(args);
        if (parsed.Action is ParseErrorAction mistyped)
        {
            mistyped.ShowHelp = false;
        }

        try
        {
            var code = await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                },
                cancellation
            );
            if (parsed.Errors.Count > 0)
            {
                await error.WriteLineAsync($"    → {PathOf(parsed.CommandResult)} --help");
            }

            return code;
        }
#pragma warning disable CA1031 // The edge: whatever nobody caught is told here, once.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return Faults.Write(fault, parsed.GetValue(Verbose), error);
        }
        finally
        {
            // Closes the files of SQLite, so that nothing of a command that only looks stays beside the database.
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }
    }

    /// <summary>"antin account add".</summary>
    private static string PathOf(CommandResult command) =>
        command.Parent is CommandResult parent
            ? $"{PathOf(parent)} {command.Command.Name}"
            : "antin";

    public static RootCommand Create()
    {
        var root = new RootCommand(
            """
            Ấn Tín: dịch vụ chứng thực chữ ký số chuyên dùng. / A government certification service.

            antin demo                       an invented province to try everything with
            antin serve                      start all roles in this process
            antin verify FILE                what the signatures of a file are worth
            antin trust show FILE            whom a trust list names, as what, since when
            antin sign pdf IN OUT            sign with a key of a PKCS#12 file: pdf, xml, cms, asic, json
            antin extend FILE OUT            make signatures last, or renew them: pdf, xml, cms, asic, json
            antin prepare IN OUT             fields for number and date, before the first signature
            antin fill IN OUT --field N=…    fill fields between signatures
            antin migrate                    make the databases, or bring them up to date
            antin ceremony FILE              make CAs, signers and officers' keys from one reviewed file
            antin account add MAILBOX        officers' accounts: add, list, lock, unlock, reset, roles
            antin organisation import FILE   the tree of organisations: add, list, import
            antin ca status                  operate the authority: list, show, revoke, crl, stop-issuance
            antin officer sign FILE          an officer's token: make its key, sign decisions of the desk
            antin probe ADDRESS              the service seen from outside: CRL, OCSP, time stamps
            antin keys list                  the master key and what it opens
            antin audit verify               whether the audit logs are what was written
            antin doctor                     is this machine fit, and what to do if not
            antin settings                   every setting, its default and meaning
            """
        );
        root.Options.Add(Verbose);
        root.Subcommands.Add(DemoCommand.Create());
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(VerifyCommand.Create());
        root.Subcommands.Add(TrustCommand.Create());
        root.Subcommands.Add(SignCommand.Create());
        root.Subcommands.Add(ExtendCommand.Create());
        root.Subcommands.Add(PrepareCommand.Create());
        root.Subcommands.Add(FillCommand.Create());
        root.Subcommands.Add(DoctorCommand.Create());
        root.Subcommands.Add(MigrateCommand.Create());
        root.Subcommands.Add(KeysCommand.Create());
        root.Subcommands.Add(AuditCommand.Create());
        root.Subcommands.Add(WitnessCommand.Create());
        root.Subcommands.Add(AccountCommand.Create());
        root.Subcommands.Add(OrganisationCommand.Create());
        root.Subcommands.Add(CeremonyCommand.Create());
        root.Subcommands.Add(CaCommand.Create());
        root.Subcommands.Add(OfficerCommand.Create(TimeProvider.System, Console.In));
        root.Subcommands.Add(ProbeCommand.Create());
        root.Subcommands.Add(SettingsCommand.Create());
        return root;
    }
}
