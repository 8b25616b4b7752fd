using System.Net;
using AnTin.Platform.Results;
using AnTin.Platform.Transparency.Notes;
using AnTin.Server.Roles;

namespace AnTin.Server.Settings;

/// <summary>The ranges and the interplay that the settings' documentation promises.</summary>
internal static class SettingsRules
{
    public static IEnumerable<Refusal> Problems(AnTinSettings settings) =>
        Rules(settings)
            .Where(rule => !rule.Holds)
            .Select(rule => new Refusal(
                "SET-RANGE",
                new($"{rule.Name}: {rule.Vietnamese}", $"{rule.Name}: {rule.English}")
            )
            {
                Field = rule.Name,
            });

    private static IEnumerable<Rule> Rules(AnTinSettings settings)
    {
        var http = settings.Http;
        yield return new("Roles", RoleNames.TryParse(settings.Roles, out _), RoleNames.Sentence);
        yield return Text(
            "PublicAddress",
            IsPublicAddress(settings.PublicAddress),
            "http(s)://…, không có \"/\" ở cuối",
            "http(s)://… without \"/\" at the end"
        );
        yield return Text(
            "Http:Listen",
            AreAddresses(http.Listen),
            "http://địa-chỉ:cổng, cách nhau bằng \";\"",
            "http://address:port, with semicolons"
        );
        yield return Text(
            "Http:TrustedProxies",
            AreNetworks(http.TrustedProxies),
            "địa chỉ IP hoặc mạng, cách nhau bằng \",\"",
            "IP addresses or networks, with commas"
        );
        yield return Between("Http:MostRequestBytes", http.MostRequestBytes, 1 << 20, 1 << 30);
        yield return Between("Http:RequestsPerMinute", http.RequestsPerMinute, 10, 100_000);
        yield return Between(
            "Http:AttemptsPerMinute",
            http.AttemptsPerMinute,
            1,
            Math.Min(1000, http.RequestsPerMinute)
        );
        yield return Between("Http:ShutdownWait", http.ShutdownWait.TotalSeconds, 1, 300);
        yield return Between(
            "Checks:ClockTolerance",
            settings.Checks.ClockTolerance.TotalSeconds,
            0,
            3600
        );
        yield return Between("Mail:Port", settings.Mail.Port, 1, 65535);
        yield return Between(
            "Mail:Timeout",
            settings.Mail.Timeout.TotalSeconds,
            1,
            Math.Min(300, settings.Outbox.Lease.TotalSeconds)
        );
        yield return Text(
            "Mail:From",
            settings.Mail.From.Count(letter => letter == '@') == 1,
            "một hộp thư",
            "one mailbox"
        );
        yield return Text(
            "Mail:PasswordFile",
            settings.Mail.UserName is null || settings.Mail.PasswordFile is not null,
            "cần có khi đặt Mail:UserName",
            "needed with Mail:UserName"
        );
        yield return Text(
            "Watching:Listen",
            settings.Watching.Listen.Length == 0
                || (
                    Uri.TryCreate(settings.Watching.Listen, UriKind.Absolute, out var door)
                    && door.Scheme == "http"
                    && !http.Listen.Contains($":{door.Port}", StringComparison.Ordinal)
                ),
            "http://địa-chỉ:cổng, cổng khác Http:Listen",
            "http://address:port, another port than Http:Listen"
        );
        yield return Text(
            "Watching:Collector",
            settings.Watching.Collector.Length == 0
                || (
                    Uri.TryCreate(settings.Watching.Collector, UriKind.Absolute, out var collector)
                    && collector.Scheme is "http" or "https"
                ),
            "http(s)://…",
            "http(s)://…"
        );
        yield return Between(
            "Registration:LongestSession",
            settings.Registration.LongestSession.TotalHours,
            1,
            24
        );
        yield return Between("Evidence:Timeout", settings.Evidence.Timeout.TotalSeconds, 1, 60);
        yield return Text(
            "Logs:Name",
            !settings.Logs.Name.Any(letter => letter == '+' || char.IsWhiteSpace(letter)),
            "không có dấu cách và dấu \"+\"",
            "without spaces and \"+\""
        );
        yield return Between(
            "Authority:OcspFileValidity",
            settings.Authority.OcspFileValidity.TotalHours,
            1,
            7 * 24
        );
        foreach (var (key, at) in settings.Logs.Keys.Select((one, at) => (one, at)))
        {
            yield return Text(
                $"Logs:Keys:{at}",
                NoteKey.Read(key).IsOk,
                "khóa của nhật ký (antin audit key)",
                "the key of a log (antin audit key)"
            );
        }

        foreach (var (witness, at) in settings.Logs.Witnesses.Select((one, at) => (one, at)))
        {
            yield return Text(
                $"Logs:Witnesses:{at}:Address",
                Uri.TryCreate(witness.Address, UriKind.Absolute, out var address)
                    && address.Scheme is "http" or "https",
                "http(s)://…",
                "http(s)://…"
            );
            yield return Text(
                $"Logs:Witnesses:{at}:Key",
                NoteKey.Read(witness.Key) is { IsOk: true, Value.IsWitness: true },
                "khóa của nhân chứng (antin witness key)",
                "the key of a witness (antin witness key)"
            );
        }

        yield return Between("Sms:Delay", settings.Sms.Delay.TotalSeconds, 0, 60);
        yield return Between("Inbox:Port", settings.Inbox.Port, 0, 65535);
        yield return Text(
            "Development:ClockAhead",
            settings.Development.Enabled || settings.Development.ClockAhead == TimeSpan.Zero,
            "chỉ dùng cùng Development:Enabled",
            "only with Development:Enabled"
        );
        foreach (var (name, database) in Databases(settings))
        {
            yield return Text(
                $"Databases:{name}:ConnectionString",
                database.Engine == Platform.Database.DatabaseEngine.Sqlite
                    || database.ConnectionString.Length > 0,
                "cần có với PostgreSql",
                "needed with PostgreSql"
            );
        }
    }

    private static IEnumerable<(string Name, DatabaseChoice Database)> Databases(
        AnTinSettings settings
    ) =>
        [
            ("Registration", settings.Databases.Registration),
            ("Authority", settings.Databases.Authority),
            ("Signing", settings.Databases.Signing),
        ];

    private static Rule Between(string name, double value, double least, double most) =>
        Text(
            name,
            value >= least && value <= most,
            $"từ {least} đến {most}",
            $"from {least} to {most}"
        );

    private static Rule Text(string name, bool holds, string vietnamese, string english) =>
        new(name, holds, vietnamese, english);

    private static bool IsPublicAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && !text.EndsWith('/');

    private static bool AreAddresses(string text) =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            is { Length: > 0 } addresses
        && addresses.All(address =>
            Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == "http"
        );

    private static bool AreNetworks(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .All(part => IPNetwork.TryParse(part, out _) || IPAddress.TryParse(part, out _));

    private sealed record Rule(string Name, bool Holds, string Vietnamese, string English)
    {
        public Rule(string name, bool holds, Sentence sentence)
            : this(name, holds, sentence.Vietnamese, sentence.English) { }
    }
}
