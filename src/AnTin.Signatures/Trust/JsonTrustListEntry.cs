using System.Globalization;
using System.Text.Json;
using AnTin.Pki.Certificates;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Trust;

/// <summary>
/// One entry of a JSON list: base64 of DER, PEM text, or an object that holds one of these as <c>Certificate</c>,
/// <c>X509Certificate</c>, <c>Cert</c>, <c>Value</c>, <c>Content</c>, <c>Data</c>, <c>Raw</c>, <c>Der</c>, <c>Pem</c> or
/// <c>Base64</c>. An object may say <c>Name</c>, <c>Status</c>, <c>Since</c> and <c>Until</c>; a status that is none of the
/// good ones keeps the entry from being believed.
/// </summary>
internal static class JsonTrustListEntry
{
    private static readonly HashSet<string> Holders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Certificate",
        "X509Certificate",
        "Cert",
        "Value",
        "Content",
        "Data",
        "Raw",
        "Der",
        "Pem",
        "Base64",
    };

    private static readonly HashSet<string> GoodStatuses = new(StringComparer.OrdinalIgnoreCase)
    {
        "granted",
        "trusted",
        "valid",
        "active",
        "good",
        TrustNames.Listed,
    };

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "Name",
        "Status",
        "Since",
        "Until",
    };

    /// <summary>Members that nobody here understands: they may say what the author thinks is heard.</summary>
    public static IEnumerable<string> UnknownOf(JsonElement entry) =>
        entry.ValueKind != JsonValueKind.Object
            ? []
            : entry
                .EnumerateObject()
                .Select(one => one.Name)
                .Where(one => !Known.Contains(one) && !Holders.Contains(one));

    public static TrustListRemark Unknown(string member, string place)
    {
        var shown = member.Length <= 40 ? member : member[..40] + "…";
        return new TrustListRemark(
            new(
                $"bỏ qua thành phần không hiểu: {shown}",
                $"a member not known is passed over: {shown}"
            ),
            $"{place}.{shown}"
        );
    }

    public static TrustedService? Read(JsonElement entry, string place, out TrustListFault? fault)
    {
        switch (entry.ValueKind)
        {
            case JsonValueKind.String:
                fault = null;
                return OfText(entry.GetString()!, place, ref fault) is { } certificate
                    ? CertificateTrustList.ServiceOf(certificate)
                    : null;
            case JsonValueKind.Object:
                return OfObject(entry, place, out fault);
            default:
                fault = Fault(
                    place,
                    "mục phải là chuỗi hoặc đối tượng",
                    "an entry must be a string or an object"
                );
                return null;
        }
    }

    /// <summary>ISO 8601, or seconds of Unix.</summary>
    public static bool TryTime(JsonElement value, out DateTimeOffset at)
    {
        at = default;
        if (value.ValueKind == JsonValueKind.Number)
        {
            if (
                !value.TryGetInt64(out var seconds)
                || seconds < 0
                || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            )
            {
                return false;
            }

            at = DateTimeOffset.FromUnixTimeSeconds(seconds);
            return true;
        }

        return value.ValueKind == JsonValueKind.String
            && DateTimeOffset.TryParse(
                value.GetString(),
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out at
            );
    }

    private static TrustedService? OfObject(
        JsonElement entry,
        string place,
        out TrustListFault? fault
    )
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        fault = entry
            .EnumerateObject()
            .Select(one => one.Name)
            .FirstOrDefault(one => !names.Add(one))
            is { } twice
            ? Fault(place, $"{twice} có hai lần", $"{twice} comes twice")
            : null;
        if (fault is not null)
        {
            return null;
        }

        var holders = entry.EnumerateObject().Where(one => Holders.Contains(one.Name)).ToList();
        if (
            holders is not [{ Value.ValueKind: JsonValueKind.String } holder]
            || OfText(holder.Value.GetString()!, $"{place}.{holder.Name}", ref fault)
                is not { } certificate
        )
        {
            fault ??= Fault(
                place,
                "đối tượng phải có đúng một thành phần chứa chứng thư, như Certificate",
                "an object must have exactly one member that holds a certificate, as Certificate"
            );
            return null;
        }

        var (since, until) = (
            TimeOf(entry, "Since", place, ref fault),
            TimeOf(entry, "Until", place, ref fault)
        );
        if (fault is not null)
        {
            return null;
        }

        var service = CertificateTrustList.ServiceOf(certificate, since, until);
        var (name, status) = (TextOf(entry, "Name"), TextOf(entry, "Status"));
        return service with
        {
            Name = string.IsNullOrWhiteSpace(name) ? service.Name : name,
            Periods =
            [
                service.Periods[0] with
                {
                    Status =
                        status is null || GoodStatuses.Contains(status.Trim())
                            ? TrustNames.Listed
                            : TrustNames.StatusOf(status),
                },
            ],
        };
    }

    private static Certificate? OfText(string text, string place, ref TrustListFault? fault)
    {
        if (text.Contains("-----BEGIN", StringComparison.Ordinal))
        {
            var all = CertificateTrustList.ReadAllPem(text).Take(2).ToList();
            if (all is [{ Certificate: { } only }])
            {
                return only;
            }

            fault = all is [{ Error: var error }]
                ? Unreadable(place, error)
                : Fault(place, "không phải một chứng thư PEM", "it is not one certificate in PEM");
            return null;
        }

        var der = new byte[(text.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64String(text, der, out var written))
        {
            fault = Fault(place, "không phải base64 hay PEM", "it is neither base64 nor PEM");
            return null;
        }

        if (Certificate.TryRead(der.AsMemory(0, written), out var certificate, out var broken))
        {
            return certificate;
        }

        fault = Unreadable(place, broken.ToString());
        return null;
    }

    private static DateTimeOffset? TimeOf(
        JsonElement entry,
        string name,
        string place,
        ref TrustListFault? fault
    )
    {
        if (Member(entry, name) is not { } value || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (TryTime(value, out var at))
        {
            return at;
        }

        fault = Fault($"{place}.{name}", "không phải thời điểm", "it is no time");
        return null;
    }

    private static string? TextOf(JsonElement entry, string name) =>
        Member(entry, name) is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.GetRawText();

    private static JsonElement? Member(JsonElement entry, string name)
    {
        foreach (var member in entry.EnumerateObject())
        {
            if (member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return member.Value;
            }
        }

        return null;
    }

    private static TrustListFault Unreadable(string place, string error) =>
        Fault(
            place,
            $"không đọc được chứng thư ({error})",
            $"the certificate cannot be read ({error})"
        );

    private static TrustListFault Fault(string place, string vi, string en) =>
        new(new Sentence(vi, en), place);
}
