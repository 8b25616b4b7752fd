using System.CommandLine;
using AnTin.Authority.Probing;
using AnTin.Pki.Certificates;

namespace AnTin.Server.Commands.Probing;

/// <summary>What a probe is told: the service's address, its CAs, and certificates whose status is known.</summary>
internal sealed class ProbeOptions
{
    private readonly Argument<Uri> host = new("ADDRESS")
    {
        Description =
            "Địa chỉ công bố, như trong chứng thư / the published address, as certificates name it",
        CustomParser = read =>
        {
            if (
                Uri.TryCreate(read.Tokens[0].Value, UriKind.Absolute, out var address)
                && address.Scheme is "http" or "https"
            )
            {
                return address;
            }

            read.AddError("ADDRESS: http://… / https://…");
            return null;
        },
    };

    private readonly Option<string[]> authorities = new("--ca")
    {
        Description =
            "Chứng thư CA: tệp <mã>.crt, <mã>.pem, hoặc thư mục của \"antin ca export\" / CA certificates, named by their ids, or the folder of \"antin ca export\"",
        Required = true,
    };

    private readonly Option<FileInfo[]> good = new("--certificate")
    {
        Description = "Chứng thư phải còn hiệu lực / a certificate that must be good",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<FileInfo[]> revoked = new("--revoked")
    {
        Description = "Chứng thư phải bị thu hồi / a certificate that must be revoked",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<int> shards = new("--shards")
    {
        Description =
            "Số CRL phân mảnh của mỗi CA dưới gốc / how many shards each CA below the root has",
    };

    private readonly Option<Uri[]> units = new("--tsa")
    {
        Description =
            "Địa chỉ cấp dấu thời gian; mặc định ADDRESS/tsa / time-stamp units, if not ADDRESS/tsa",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<double> timeout = new("--timeout")
    {
        Description = "Giây chờ mỗi câu hỏi / seconds a question may take",
        DefaultValueFactory = _ => 10,
    };

    public Option<FileInfo?> State { get; } =
        new("--state")
        {
            Description = "Tệp nhớ số CRL của lần trước / remembers the numbers of the last run",
        };

    public Option<bool> Json { get; } = new("--json") { Description = "In dạng JSON / print JSON" };

    public Option<bool> Prometheus { get; } =
        new("--prometheus")
        {
            Description =
                "In cho Prometheus, như tệp của node_exporter / print for Prometheus, as node_exporter's text files",
        };

    public void AddTo(Command command)
    {
        command.Arguments.Add(host);
        Option[] all =
        [
            authorities,
            good,
            revoked,
            shards,
            units,
            timeout,
            State,
            Json,
            Prometheus,
        ];
        foreach (var option in all)
        {
            command.Options.Add(option);
        }
    }

    public ProbeLimits LimitsOf(ParseResult parsed) =>
        new() { Patience = TimeSpan.FromSeconds(parsed.GetValue(timeout)) };

    /// <summary>Null where a file named is none; <paramref name="error"/> has been told why.</summary>
    public ProbePlan? PlanOf(ParseResult parsed, TextWriter error)
    {
        var own = ReadAuthorities(parsed.GetRequiredValue(authorities), error);
        var statuses = own is null
            ? null
            : Statuses(own, parsed.GetRequiredValue(good), isRevoked: false, error);
        var ended = own is null
            ? null
            : Statuses(own, parsed.GetRequiredValue(revoked), isRevoked: true, error);
        if (own is null || statuses is null || ended is null)
        {
            return null;
        }

        var root = new Uri(parsed.GetRequiredValue(host).GetLeftPart(UriPartial.Authority));
        var stamps = parsed.GetRequiredValue(units);
        return new ProbePlan
        {
            Authorities = [.. own.Values],
            Lists = Lists(root, own, [.. statuses, .. ended], parsed.GetValue(shards)),
            Statuses = [.. statuses, .. ended],
            TimeStamps = stamps.Length > 0 ? stamps : [new Uri(root, "/tsa")],
        };
    }

    private static SortedDictionary<string, Certificate>? ReadAuthorities(
        string[] paths,
        TextWriter error
    )
    {
        var found = new SortedDictionary<string, Certificate>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var files = Directory.Exists(path)
                ? Directory.GetFiles(path).Order(StringComparer.Ordinal)
                : Enumerable.Repeat(path, 1);
            foreach (var file in files)
            {
                if (
                    CertificateBundle.Read(new FileInfo(file)) is [{ IsAuthority: true } ca]
                    && !found.ContainsValue(ca)
                )
                {
                    found[Path.GetFileNameWithoutExtension(file)] = ca;
                }
            }
        }

        if (found.Count > 0)
        {
            return found;
        }

        error.WriteLine(
            "--ca: không có chứng thư CA nào / there is no certificate of a CA. → antin ca export authorities"
        );
        return null;
    }

    private static List<ProbedStatus>? Statuses(
        SortedDictionary<string, Certificate> own,
        FileInfo[] files,
        bool isRevoked,
        TextWriter error
    )
    {
        var statuses = new List<ProbedStatus>();
        foreach (var file in files)
        {
            var read = CertificateBundle.Read(file);
            var issuer =
                read.Count == 0
                    ? null
                    : own.Values.FirstOrDefault(ca =>
                        read[0].CouldBeIssuedBy(ca) && read[0].IsSignedBy(ca.PublicKey)
                    );
            if (issuer is null)
            {
                error.WriteLine(
                    $"{file.Name}: không phải chứng thư do CA nêu ở --ca cấp / is no certificate issued by a CA named by --ca"
                );
                return null;
            }

            statuses.Add(
                new ProbedStatus(
                    read[0],
                    issuer,
                    [.. read[0].OcspUris.Select(one => new Uri(one))],
                    isRevoked
                )
            );
        }

        return statuses;
    }

    /// <summary>Each CA's complete list, its shards, and whatever the certificates themselves name.</summary>
    private static List<ProbedList> Lists(
        Uri root,
        SortedDictionary<string, Certificate> own,
        IEnumerable<ProbedStatus> statuses,
        int shards
    )
    {
        var lists = new List<ProbedList>();
        foreach (var (id, ca) in own)
        {
            lists.Add(new ProbedList(new Uri(root, $"/pki/pub/crl/{id}.crl"), ca, false));
            for (var shard = 0; shard < shards && !ca.IsSelfSigned; shard++)
            {
                lists.Add(
                    new ProbedList(new Uri(root, $"/pki/pub/crl/{id}-{shard}.crl"), ca, true)
                );
            }
        }

        lists.AddRange(
            from status in statuses
            from address in status.Certificate.CrlUris
            let uri = new Uri(address)
            where lists.TrueForAll(list => list.Address != uri)
            select new ProbedList(uri, status.Issuer, true)
        );
        return [.. lists.DistinctBy(list => list.Address)];
    }
}
