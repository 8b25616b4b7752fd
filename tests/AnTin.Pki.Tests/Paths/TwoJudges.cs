using System.Globalization;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Paths;
using AnTin.TestKit;

namespace AnTin.Pki.Tests.Paths;

/// <summary>Asks our validator and openssl about the same path; both must say what the test expects.</summary>
internal static class TwoJudges
{
    public static readonly DateTimeOffset At = TestCertificate.Start.AddYears(1);

    public static PathInput Input(TestCertificate root, params TestCertificate[] others) =>
        new()
        {
            Anchors = [root.Certificate],
            Intermediates = [.. others.Select(one => one.Certificate)],
            Options = new PathOptions { CheckRevocation = false },
        };

    public static Task ShouldBe(
        CertificateStanding standing,
        PathConstraint constraint,
        TestCertificate root,
        TestCertificate leaf,
        params TestCertificate[] others
    ) =>
        ShouldBe(
            standing,
            constraint,
            new PathOptions { CheckRevocation = false },
            root,
            leaf,
            others
        );

    public static async Task ShouldBe(
        CertificateStanding standing,
        PathConstraint constraint,
        PathOptions options,
        TestCertificate root,
        TestCertificate leaf,
        TestCertificate[] others
    )
    {
        var verdict = PathValidator.Validate(
            leaf.Certificate,
            At,
            Input(root, others) with
            {
                Options = options,
            }
        );

        verdict.Standing.ShouldBe(standing, verdict.ToString());
        verdict.Decisive.Constraint.ShouldBe(constraint);
        await AskOpenssl(
            standing == CertificateStanding.Valid,
            At,
            root,
            leaf,
            others,
            [.. options.Policies]
        );
    }

    public static async Task AskOpenssl(
        bool isValid,
        DateTimeOffset at,
        TestCertificate root,
        TestCertificate leaf,
        TestCertificate[] others,
        params ObjectIdentifier[] policies
    )
    {
        if (!OutsideTool.Exists("openssl"))
        {
            Console.WriteLine("openssl is absent: it is not asked for its verdict.");
            return;
        }

        using var folder = new TempFolder();
        List<string> arguments =
        [
            "verify",
            // RFC 5280 §6.1.1 (c) starts from any policy; openssl starts from none, unless told.
            "-policy",
            policies.Length == 0 ? Oids.AnyPolicy.Dotted : policies[0].Dotted,
            "-attime",
            at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            "-CAfile",
            folder.Write("root.pem", CertificateFile.ToPem(root.Certificate.Encoded.Span)),
        ];
        if (policies.Length > 0)
        {
            arguments.Add("-explicit_policy");
        }

        if (others.Length > 0)
        {
            var pem = string.Concat(
                others.Select(one => CertificateFile.ToPem(one.Certificate.Encoded.Span))
            );
            arguments.AddRange(["-untrusted", folder.Write("others.pem", pem)]);
        }

        arguments.Add(
            folder.Write("leaf.pem", CertificateFile.ToPem(leaf.Certificate.Encoded.Span))
        );
        var answer = await OutsideTool.RunAsync("openssl", [.. arguments]);
        (answer.ExitCode == 0).ShouldBe(isValid, answer.Both);
    }
}
