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

        // RFC 5280 §6.1.1 (c) starts from any policy; openssl starts from none, unless told.
        var policy = policies.Length == 0 ? Oids.AnyPolicy : policies[0];
        var answer = await new OpensslVerify
        {
            Anchors = [root.Certificate.Encoded],
            Intermediates = [.. others.Select(one => one.Certificate.Encoded)],
            At = at,
            Options =
            [
                "-policy",
                policy.Dotted,
                .. policies.Length > 0 ? ["-explicit_policy"] : Array.Empty<string>(),
            ],
        }.RunAsync(leaf.Certificate.Encoded);
        (answer.ExitCode == 0).ShouldBe(isValid, answer.Both);
    }
}
