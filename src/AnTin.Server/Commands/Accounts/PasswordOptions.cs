using System.CommandLine;
using System.CommandLine.Parsing;
using AnTin.Platform.Results;
using AnTin.Platform.Time;
using AnTin.Registration.Accounts;

namespace AnTin.Server.Commands.Accounts;

/// <summary>
/// How a person gets a password: by a one-time link (the rule), or from a file. Never from the command line, which others
/// can read in the list of processes.
/// </summary>
internal sealed class PasswordOptions
{
    private readonly Option<FileInfo?> file = new("--password-file")
    {
        Description =
            "Tệp có mật khẩu ở dòng đầu; không có thì gửi đường dẫn một lần. / File whose first line is the password; without it a one-time link is sent.",
        HelpName = "file",
    };

    private readonly Option<bool> print = new("--print-link")
    {
        Description =
            "In đường dẫn ra, cả khi thư đi được; chỉ trao cho đúng người đó. / Print the link even when mail leaves; hand it to that person only.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(file);
        command.Options.Add(print);
    }

    /// <summary>Whether <c>--password-file</c> is on the line.</summary>
    public bool IsGiven(CommandResult result) => result.GetResult(file) is not null;

    /// <summary>Null without <c>--password-file</c>.</summary>
    public async Task<Result<string>?> ReadAsync(ParseResult parse, CancellationToken cancellation)
    {
        if (parse.GetValue(file) is not { } given)
        {
            return null;
        }

        if (SecretFile.FindProblem(given) is { } problem)
        {
            return problem;
        }

        using var reader = given.OpenText();
        return Result.Of(await reader.ReadLineAsync(cancellation) ?? "");
    }

    /// <summary>Says how the person comes in: the link itself only when it cannot go by mail, or was asked for.</summary>
    public async Task TellAsync(
        ParseResult parse,
        RegistrationConsole registration,
        PasswordLink? link,
        CancellationToken cancellation
    )
    {
        if (link is null)
        {
            return;
        }

        var output = parse.InvocationConfiguration.Output;
        var until = VietnamTime.Format(link.ExpiresAt);
        var leaves = await registration.MailLeavesAsync(cancellation);
        if (leaves)
        {
            await output.WriteLineAsync(
                $"  Thư có đường dẫn đặt mật khẩu (đến {until}) sẽ tới {link.Mailbox} khi \"antin serve\" chạy."
            );
            await output.WriteLineAsync(
                $"  A mail with a link to choose a password (until {until}) reaches {link.Mailbox} while \"antin serve\" runs."
            );
        }

        if (!leaves || parse.GetValue(print))
        {
            await output.WriteLineAsync(
                $"  Đường dẫn một lần để đặt mật khẩu, đến {until}; trao tận tay: / One-time link to choose a password; hand it over:"
            );
            await output.WriteLineAsync($"  {link.Address}");
        }
    }
}
