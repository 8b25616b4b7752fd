using System.Security.Cryptography;
using System.Text.Json;

namespace AnTin.Signatures.Jades;

/// <summary>The sigD header parameter (ETSI TS 119 182-1 §5.2.8): which objects outside the file are signed.</summary>
/// <param name="Mechanism">How.</param>
/// <param name="Uris">Which.</param>
/// <param name="Hash">Null where none is named, or an unknown one.</param>
/// <param name="Digests">One for each, with ObjectIdByURIHash.</param>
internal sealed record DetachedObjects(
    string Mechanism,
    IReadOnlyList<string> Uris,
    HashAlgorithmName? Hash,
    IReadOnlyList<byte[]> Digests
)
{
    /// <summary>§5.2.8.3.2: the payload is all objects, one after the other.</summary>
    public const string ByUri = "http://uri.etsi.org/19182/ObjectIdByURI";

    /// <summary>§5.2.8.3.3: the payload is empty, the digests are signed here.</summary>
    public const string ByUriHash = "http://uri.etsi.org/19182/ObjectIdByURIHash";

    /// <summary>§5.2.8.2: the payload is made of headers of an HTTP message.</summary>
    public const string HttpHeaders = "http://uri.etsi.org/19182/HttpHeaders";

    private const int Most = 1_000;

    public bool IsKnown => Mechanism is ByUri or ByUriHash or HttpHeaders;

    public bool AreHeaders => Mechanism is HttpHeaders;

    /// <summary>Null where it is not as it must be.</summary>
    public static DetachedObjects? Read(JsonElement parameter)
    {
        var uris = parameter.Member("pars").Items().Take(Most + 1).ToList();
        var digests = parameter.Member("hashV").Items().Take(Most + 1).ToList();
        if (
            parameter.Member("mId").Text() is not { } mechanism
            || uris.Concat(digests).Any(one => one.ValueKind != JsonValueKind.String)
        )
        {
            return null;
        }

        var octets = digests
            .Select(one => StrictBase64.TryUrl(one.GetString()!, out var digest) ? digest : null)
            .OfType<byte[]>()
            .ToList();
        var isWhole =
            mechanism switch
            {
                ByUri => digests.Count == 0,
                HttpHeaders => digests.Count == 0 && AreNames(uris),
                ByUriHash => octets.Count == uris.Count,
                _ => true,
            } && uris.Count is > 0 and <= Most;
        return isWhole
            ? new DetachedObjects(
                mechanism,
                [.. uris.Select(one => one.GetString()!)],
                JwsAlgorithms.FindDigest(parameter.Member("hashM").Text()),
                octets
            )
            : null;
    }

    /// <summary>Names of headers, each once: nothing in them can be taken for a line of its own.</summary>
    private static bool AreNames(List<JsonElement> names) =>
        names.TrueForAll(one => one.GetString()!.All(letter => letter is > ' ' and not ':'))
        && names.DistinctBy(one => one.GetString(), StringComparer.OrdinalIgnoreCase).Count()
            == names.Count;
}
