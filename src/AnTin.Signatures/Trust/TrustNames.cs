namespace AnTin.Signatures.Trust;

/// <summary>
/// Types and statuses of services (ETSI TS 119 612 §5.5.1, §5.5.4 and annex D), in the short form that policies and people
/// use: what follows the common beginning of their addresses.
/// </summary>
public static class TrustNames
{
    /// <summary>The type of services in lists that tell no types.</summary>
    public const string AnyService = "any";

    /// <summary>The status in lists that tell none: to be on the list is to be trusted.</summary>
    public const string Listed = "listed";

    private const string Types = "http://uri.etsi.org/TrstSvc/Svctype/";

    private static readonly string[] Statuses =
    [
        "http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/",
        "http://uri.etsi.org/TrstSvc/eSigDir-1999-93-EC-TrustedList/Svcstatus/",
        "http://uri.etsi.org/TrstSvc/Svcstatus/",
    ];

    /// <summary>A short name of a service type; the address itself where it is not known.</summary>
    public static string TypeOf(string address) => Short(address.Trim(), Types);

    /// <summary>A short name of a status; the address itself where it is not known.</summary>
    public static string StatusOf(string address)
    {
        var trimmed = address.Trim();
        return Short(
            trimmed,
            Statuses.FirstOrDefault(one => trimmed.StartsWith(one, StringComparison.Ordinal)) ?? ""
        );
    }

    private static string Short(string address, string prefix) =>
        prefix.Length > 0
        && address.Length > prefix.Length
        && address.StartsWith(prefix, StringComparison.Ordinal)
            ? address[prefix.Length..]
            : address;
}
