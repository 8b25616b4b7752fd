using System.Globalization;
using System.Text.Json;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Trust;

/// <summary>
/// The JSON list <c>{ Version, ListIdentifier, SequenceNumber, ThisUpdate, NextUpdate, Cerificates }</c>; the misspelling is
/// the real name, <c>Certificates</c> is taken too. Names count without regard to case, no name may come twice, what is not
/// known is passed over with a remark. What an entry may be: <see cref="JsonTrustListEntry"/>.
/// </summary>
internal sealed class JsonTrustList
{
    private const int Depth = 16;

    private static readonly JsonDocumentOptions Options = new()
    {
        MaxDepth = Depth,
        AllowDuplicateProperties = false,
    };

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "Version",
        "ListIdentifier",
        "SequenceNumber",
        "ThisUpdate",
        "NextUpdate",
        "Cerificates",
        "Certificates",
    };

    private readonly Dictionary<string, JsonElement> members = new(
        StringComparer.OrdinalIgnoreCase
    );

    private TrustListFault? fault;

    public static TrustListResult Read(ReadOnlyMemory<byte> file, TrustListReading how)
    {
        try
        {
            using var json = JsonDocument.Parse(
                file.Span.StartsWith("\uFEFF"u8) ? file[3..] : file,
                Options
            );
            return new JsonTrustList().Read(json.RootElement, how);
        }
        catch (JsonException cause)
        {
            return new TrustListFault(
                new(
                    $"JSON không đúng cú pháp: {cause.Message}",
                    $"the JSON is not well-formed: {cause.Message}"
                ),
                cause.LineNumber is { } line
                    ? string.Create(CultureInfo.InvariantCulture, $"line {line + 1}")
                    : cause.Path ?? "$"
            );
        }
        catch (Exception cause) when (cause is InvalidOperationException or FormatException)
        {
            // A string with half of a surrogate pair.
            return new TrustListFault(
                new("JSON có ký tự không hợp lệ", "the JSON has characters that cannot be"),
                "$"
            );
        }
    }

    private TrustListResult Read(JsonElement root, TrustListReading how)
    {
        foreach (var member in root.EnumerateObject())
        {
            if (!members.TryAdd(member.Name, member.Value))
            {
                return Twice(member.Name);
            }
        }

        var list = new TrustList
        {
            Name = Text("ListIdentifier") is { Length: > 0 } name ? name : how.Name,
            Kind = TrustListKind.Json,
            Authenticity = TrustListAuthenticity.OfTheCaller,
            SequenceNumber = Number("SequenceNumber"),
            IssuedAt = Time("ThisUpdate"),
            NextUpdate = Time("NextUpdate"),
        };
        CheckVersion();
        if (list.NextUpdate < list.IssuedAt)
        {
            fault ??= Fault(
                "NextUpdate",
                "NextUpdate sớm hơn ThisUpdate",
                "NextUpdate lies before ThisUpdate"
            );
        }

        var entries = Entries(out var entriesName);
        var remarks = members
            .Keys.Where(one => !Known.Contains(one))
            .Select(one => JsonTrustListEntry.Unknown(one, "$"));
        return fault is null ? WithEntries(list, entries, entriesName, remarks) : fault;
    }

    /// <summary>1, "1" or "1.0": no other version is known.</summary>
    private void CheckVersion()
    {
        var version = members.TryGetValue("Version", out var member)
            ? member.ValueKind == JsonValueKind.String
                ? member.GetString()
                : member.GetRawText()
            : null;
        if (version is not ("1" or "1.0"))
        {
            fault ??= version is null
                ? Fault("Version", "thiếu Version", "Version is missing")
                : Fault(
                    "Version",
                    $"không biết phiên bản {Shown(version)}; chỉ đọc được phiên bản 1",
                    $"version {Shown(version)} is not known; only version 1 is"
                );
        }
    }

    private JsonElement Entries(out string name)
    {
        var (real, mended) = (
            members.ContainsKey("Cerificates"),
            members.ContainsKey("Certificates")
        );
        name = real ? "Cerificates" : "Certificates";
        if (real && mended)
        {
            fault ??= Fault(
                "Certificates",
                "có cả Cerificates lẫn Certificates",
                "there are both Cerificates and Certificates"
            );
        }

        if (!members.TryGetValue(name, out var entries) || entries.ValueKind != JsonValueKind.Array)
        {
            fault ??= Fault(
                "Cerificates",
                "thiếu mảng Cerificates (hoặc Certificates)",
                "the array Cerificates (or Certificates) is missing"
            );
        }
        else if (entries.GetArrayLength() > TrustListReader.MostServices)
        {
            fault ??= Fault(
                name,
                $"có hơn {TrustListReader.MostServices} mục",
                $"it has more than {TrustListReader.MostServices} entries"
            );
        }

        return entries;
    }

    private static TrustListResult WithEntries(
        TrustList list,
        JsonElement entries,
        string name,
        IEnumerable<TrustListRemark> first
    )
    {
        var (services, remarks) = (new List<TrustedService>(), first.ToList());
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var element in entries.EnumerateArray())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"$.{name}[{number++}]");
            if (JsonTrustListEntry.Read(element, place, out var fault) is not { } service)
            {
                return fault!;
            }

            remarks.AddRange(
                JsonTrustListEntry
                    .UnknownOf(element)
                    .Where(unknown.Add)
                    .Select(one => JsonTrustListEntry.Unknown(one, place))
            );
            var (print, status) = (service.Certificates[0].FingerprintHex, service.Current.Status);
            if (seen.TryAdd(print, status))
            {
                services.Add(service);
                continue;
            }

            // A second word on a certificate counts where it is another one: the strictest decides.
            if (seen[print] != status)
            {
                services.Add(service);
            }

            remarks.Add(new TrustListRemark(Again(service, seen[print]), place));
        }

        return list with
        {
            Services = services,
            Remarks = remarks,
        };
    }

    private static Sentence Again(TrustedService service, string before) =>
        before == service.Current.Status
            ? new(
                $"chứng thư lặp lại: {service.Name}",
                $"the certificate comes twice: {service.Name}"
            )
            : new(
                $"chứng thư lặp lại với trạng thái khác ({before}, {service.Current.Status}), tính theo trạng thái chặt hơn: {service.Name}",
                $"the certificate comes twice with another status ({before}, {service.Current.Status}), the stricter one counts: {service.Name}"
            );

    private string? Text(string name) =>
        members.TryGetValue(name, out var member)
            ? member.ValueKind == JsonValueKind.String
                ? member.GetString()
                : member.GetRawText()
            : null;

    private long? Number(string name)
    {
        var text = Text(name);
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        fault ??= Fault(
            name,
            text is null ? $"thiếu {name}" : $"{name} không phải số nguyên từ 0",
            text is null ? $"{name} is missing" : $"{name} is no whole number from 0"
        );
        return null;
    }

    private DateTimeOffset? Time(string name)
    {
        if (!members.TryGetValue(name, out var member) || member.ValueKind == JsonValueKind.Null)
        {
            fault ??= Fault(name, $"thiếu {name}", $"{name} is missing");
            return null;
        }

        if (JsonTrustListEntry.TryTime(member, out var at))
        {
            return at;
        }

        fault ??= Fault(
            name,
            $"{name} không phải thời điểm ISO 8601 hay số giây Unix",
            $"{name} is no time: ISO 8601 or seconds of Unix"
        );
        return null;
    }

    private static TrustListFault Twice(string name) =>
        Fault(name, $"{Shown(name)} có hai lần", $"{Shown(name)} comes twice");

    private static TrustListFault Fault(string name, string vi, string en) =>
        new(new Sentence(vi, en), "$." + Shown(name));

    private static string Shown(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
