using System.Text.Json;
using AnTin.Server.Commands;

namespace AnTin.Conformance.Tests.Authority;

/// <summary><c>antin probe</c> as cron calls it, in front of a service on the machine's own clock.</summary>
public sealed class ProbeCommandTests
{
    [Fact]
    public async Task Probe_ServiceWell_ZeroAndOneLineForEachQuestion()
    {
        await using var evidence = await Evidence.MakeAsync();

        var (code, said, error) = await ProbeAsync(evidence, "--shards", "16");

        code.ShouldBe(0, said + error);
        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(1 + 17 + 17 + 4 + 1);
        lines.ShouldAllBe(line => line.StartsWith("tốt/good", StringComparison.Ordinal));
        lines.ShouldContain(line => line.Contains("số 1, 1 mục", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Probe_Json_NamesVerdictsAndNumbers()
    {
        await using var evidence = await Evidence.MakeAsync();

        var (code, said, _) = await ProbeAsync(evidence, "--json");

        code.ShouldBe(0, said);
        using var json = JsonDocument.Parse(said);
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
        findings.ShouldAllBe(one => one.GetProperty("verdict").GetString() == "good");
        findings
            .First(one => one.GetProperty("check").GetString() == "crl")
            .GetProperty("number")
            .GetDouble()
            .ShouldBe(1);
    }

    [Fact]
    public async Task Probe_PrometheusOfAServiceThatForgotARevocation_OneAndItsState()
    {
        await using var evidence = await Evidence.MakeAsync();

        var (code, said, _) = await RunAsync([
            .. Arguments(evidence),
            "--revoked",
            evidence.Good,
            "--prometheus",
        ]);

        code.ShouldBe(1);
        said.ShouldContain("# TYPE antin_probe_state gauge\n");
        said.ShouldMatch("antin_probe_state\\{check=\"ocsp-get\",target=\"[^\"]+\"\\} 1\n");
        said.ShouldMatch("antin_probe_crl_number\\{check=\"crl\",target=\"[^\"]+\"\\} 1\n");
        said.ShouldContain("antin_probe_clock_offset_seconds{check=\"tsa\"");
    }

    [Fact]
    public async Task Probe_StateFile_RemembersNumbers()
    {
        await using var evidence = await Evidence.MakeAsync();
        var state = evidence.File("probe.json");

        (await ProbeAsync(evidence, "--state", state)).Code.ShouldBe(0);
        var written = await File.ReadAllTextAsync(state);
        await File.WriteAllTextAsync(
            state,
            written.Replace("\"number\": \"1\"", "\"number\": \"7\"", StringComparison.Ordinal)
        );
        var (code, said, _) = await ProbeAsync(evidence, "--state", state);

        code.ShouldBe(1);
        said.ShouldContain("number 1 went back, it was 7 before");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"http://x/":{"number":"-","sha256":""}}""")]
    public async Task Probe_StateFileIsNone_TwoAndAWord(string content)
    {
        await using var evidence = await Evidence.MakeAsync();
        var state = evidence.File("probe.json");
        await File.WriteAllTextAsync(state, content);

        var (code, _, error) = await ProbeAsync(evidence, "--state", state);

        code.ShouldBe(2);
        error.ShouldContain("is no memory of a probe");
    }

    [Fact]
    public async Task Probe_NobodyThere_Two()
    {
        await using var evidence = await Evidence.MakeAsync();

        var (code, said, _) = await RunAsync([
            "probe",
            "http://127.0.0.1:1",
            "--ca",
            evidence.State,
        ]);

        code.ShouldBe(2);
        said.ShouldContain("không hỏi được");
    }

    private static Task<(int Code, string Output, string Error)> ProbeAsync(
        Evidence evidence,
        params string[] more
    ) =>
        RunAsync([
            .. Arguments(evidence),
            "--certificate",
            evidence.Good,
            "--revoked",
            evidence.Revoked,
            .. more,
        ]);

    private static string[] Arguments(Evidence evidence) =>
        [
            "probe",
            evidence.Live.Url("/"),
            "--ca",
            evidence.Root,
            "--ca",
            evidence.State,
            "--ca",
            evidence.Services,
        ];

    private static async Task<(int Code, string Output, string Error)> RunAsync(string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
