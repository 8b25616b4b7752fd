using AnTin.Server.Hosting;
using AnTin.Server.Settings;

namespace AnTin.Server.Checks;

/// <summary>Which checks a set of roles needs, cheap ones first.</summary>
internal static class AllChecks
{
    public const string ListenSetting = "Http:Listen";

    /// <param name="settings">Of the process.</param>
    /// <param name="roles">Which it plays.</param>
    /// <param name="clock">Compared with the last audit entry.</param>
    /// <param name="tries">False for who only looks: nothing is written.</param>
    /// <param name="portOption">By what the operator chose the address.</param>
    public static IEnumerable<ICheck> For(
        AnTinSettings settings,
        IReadOnlySet<string> roles,
        TimeProvider clock,
        bool tries,
        string portOption = ListenSetting
    )
    {
        yield return new RuntimeCheck();
        yield return new DataDirectoryCheck(settings, tries);
        var port = new PortCheck(settings, portOption);
        yield return tries ? port : new RunningServiceCheck(settings, port);
        if (KeyStores.AreNeededBy(roles))
        {
            yield return new MasterKeyCheck(settings);
        }

        if (KeyStores.AreNeededBy(roles) && KeyStores.IsInToken(settings, KeyStores.KeyZone))
        {
            yield return new TokenCheck(settings, clock);
        }

        foreach (var domain in TrustDomains.For(settings, roles))
        {
            yield return new DatabaseCheck(domain, settings, clock);
        }

        if (roles.Contains(Roles.RoleNames.Authority))
        {
            yield return new AlarmsCheck(settings);
        }

        if (roles.Contains(Roles.RoleNames.Worker))
        {
            yield return new MailCheck(settings);
        }
    }

    /// <summary>Runs them in order and writes one paragraph each. True when nothing stops the start.</summary>
    /// <param name="checks">What to look at.</param>
    /// <param name="all">Writes the good ones too.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<bool> RunAsync(
        IEnumerable<ICheck> checks,
        bool all,
        TextWriter output,
        CancellationToken cancellation
    )
    {
        var mayStart = true;
        foreach (var check in checks)
        {
            var result = await check.RunAsync(cancellation);
            mayStart &= result.Verdict != CheckVerdict.Stops;
            if (all || result.Verdict != CheckVerdict.Good)
            {
                await output.WriteLineAsync(Paragraph(check, result));
            }
        }

        return mayStart;
    }

    private static string Paragraph(ICheck check, CheckResult result)
    {
        var mark = result.Verdict switch
        {
            CheckVerdict.Good => "[ tốt ]",
            CheckVerdict.Warning => "[ chú ý ]",
            _ => "[ DỪNG ]",
        };
        var lines = new List<string>
        {
            $"{mark} {check.Subject.Vietnamese}: {result.Message.Vietnamese}",
            $"    {check.Subject.English}: {result.Message.English}",
        };
        if (result.NextStep is { } next)
        {
            lines.Add($"    → {next.Vietnamese}");
            lines.Add($"    → {next.English}");
        }

        return string.Join(Environment.NewLine, lines);
    }
}
