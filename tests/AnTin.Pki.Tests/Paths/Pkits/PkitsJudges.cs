using System.Collections.Concurrent;
using AnTin.Pki.Certificates;
using AnTin.Pki.Paths;
using AnTin.Pki.Revocation;
using AnTin.Pki.Tests.Paths.Pkits.Sections;
using AnTin.TestKit;

namespace AnTin.Pki.Tests.Paths.Pkits;

/// <summary>Our validator and openssl over a table of cases; all that answer otherwise than the table are named.</summary>
internal static class PkitsJudges
{
    private const int MostAtOnce = 4;

    public static void ShouldAnswerAsTold(IEnumerable<PkitsCase> cases) =>
        cases.Select(Objection).OfType<string>().ShouldBeEmpty();

    public static async Task OpensslShouldAnswerAsTold(IEnumerable<PkitsCase> cases)
    {
        if (!OutsideTool.Exists("openssl"))
        {
            Console.WriteLine("openssl is absent: it is not asked for its verdict.");
            return;
        }

        var objections = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(
            cases,
            new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce },
            async (one, _) =>
            {
                if (await AskOpenssl(one) is { } objection)
                {
                    objections.Enqueue(objection);
                }
            }
        );
        objections.ShouldBeEmpty();
    }

    /// <summary>What is wrong with our answer; null: nothing.</summary>
    private static string? Objection(PkitsCase one)
    {
        var verdict = PathValidator.Validate(
            Certificate.From(one.Leaf.Certificate),
            PkitsTime.At,
            new PathInput
            {
                Anchors = [Certificate.From(Shared.Anchor.Certificate)],
                Intermediates = [.. one.Leaf.Between.Select(der => Certificate.From(der))],
                Crls = [.. one.Leaf.Lists.Select(ReadList)],
                Options = one.Options,
            }
        );
        if (verdict.IsValid && !one.IsValid)
        {
            return $"{one.Name}: valid here, and is not.";
        }

        var isAsTold =
            verdict.Standing == one.Standing && verdict.Decisive.Constraint == one.Constraint;
        var isExplained = (one.IsValid == verdict.IsValid) == (one.Divergence.Length == 0);
        return isAsTold && isExplained ? null : $"{one.Name}: {verdict}";
    }

    /// <summary>What is wrong with openssl's answer; null: nothing.</summary>
    private static async Task<string?> AskOpenssl(PkitsCase one)
    {
        var answer = await new OpensslVerify
        {
            Anchors = [Shared.Anchor.Certificate],
            Intermediates = [.. one.Leaf.Between.Select(der => (ReadOnlyMemory<byte>)der)],
            Lists = [.. one.Leaf.Lists.Select(der => (ReadOnlyMemory<byte>)der)],
            At = PkitsTime.At,
            Options = OpensslOptions(one.Options),
        }.RunAsync(one.Leaf.Certificate);

        var isAsNist = (answer.ExitCode == 0) == one.IsValid;
        return isAsNist == (one.OpensslDivergence.Length == 0)
            ? null
            : $"{one.Name}: {answer.Both}";
    }

    private static List<string> OpensslOptions(PathOptions options)
    {
        List<string> list = ["-crl_check_all", "-extended_crl", "-use_deltas"];
        if (options.Policies.Count == 0)
        {
            list.AddRange(["-policy", PolicyParts.Identifier(PolicyParts.Any)]);
        }

        foreach (var policy in options.Policies)
        {
            list.AddRange(["-policy", policy.Dotted]);
        }

        if (options.RequireExplicitPolicy == true)
        {
            list.Add("-explicit_policy");
        }

        if (options.InhibitPolicyMapping)
        {
            list.Add("-inhibit_map");
        }

        if (options.InhibitAnyPolicy)
        {
            list.Add("-inhibit_any");
        }

        return list;
    }

    private static CertificateRevocationList ReadList(byte[] der)
    {
        CertificateRevocationList
            .TryRead(der, out var list, out var error)
            .ShouldBeTrue(error?.ToString());
        return list!;
    }
}
