using System.CommandLine;

namespace AnTin.Server.Commands;

/// <summary>The command <c>antin</c> and what it can do.</summary>
public static class CommandLine
{
    public static Task<int> RunAsync(string[] args, CancellationToken cancellation = default) =>
        Create().Parse(args).InvokeAsync(cancellationToken: cancellation);

    public static RootCommand Create()
    {
        var root = new RootCommand(
            """
            Ấn Tín: dịch vụ chứng thực chữ ký số chuyên dùng. / A government certification service.

            antin demo                       an invented province to try everything with
            antin serve                      start all roles in this process
            antin verify FILE                what the signatures of a file are worth
            antin sign pdf IN OUT            sign a PDF with a key of a PKCS#12 file
            antin ceremony FILE              make CAs, signers and officers from one reviewed file
            antin ca status                  operate the authority: list, show, revoke, crl, stop-issuance
            antin doctor                     is this machine fit, and what to do if not
            antin settings                   every setting, its default and meaning
            """
        );
        root.Subcommands.Add(DemoCommand.Create());
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(VerifyCommand.Create());
        root.Subcommands.Add(SignCommand.Create());
        root.Subcommands.Add(DoctorCommand.Create());
        root.Subcommands.Add(MigrateCommand.Create());
        root.Subcommands.Add(KeysCommand.Create());
        root.Subcommands.Add(AuditCommand.Create());
        root.Subcommands.Add(CeremonyCommand.Create());
        root.Subcommands.Add(CaCommand.Create());
        root.Subcommands.Add(SettingsCommand.Create());
        return root;
    }
}
