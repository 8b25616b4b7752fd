using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace AnTin.Signatures.Jades;

/// <summary>
/// What the mechanism HttpHeaders signs (ETSI TS 119 182-1 §5.2.8.2): a line for each header that is named, in the order
/// of the names. The body is signed by the headers Digest (RFC 3230 §4.3.2) and Content-Digest (RFC 9530 §2) alone, so that
/// those are laid beside the body.
/// </summary>
internal static class HttpHeaderContent
{
    private const string Digest = "digest";
    private const string ContentDigest = "content-digest";

    private static readonly (string Name, HashAlgorithmName Hash)[] Digests =
    [
        ("sha-256", HashAlgorithmName.SHA256),
        ("sha-512", HashAlgorithmName.SHA512),
    ];

    /// <summary>Whether the body is signed with the headers.</summary>
    public static bool SignsBody(DetachedObjects objects) => objects.Uris.Any(IsDigest);

    /// <summary>The lines; null where a header is not at hand.</summary>
    public static ReadOnlyMemory<byte>? Payload(
        DetachedObjects objects,
        IReadOnlyList<HttpHeader> headers
    ) => Join(objects, name => Line(name, headers));

    /// <summary>§5.3.6.2: as the payload, with the body itself in the place of its digest.</summary>
    public static ReadOnlyMemory<byte>? Archived(
        DetachedObjects objects,
        IReadOnlyList<HttpHeader> headers,
        ReadOnlyMemory<byte>? body
    ) => Join(objects, name => IsDigest(name) ? body : Line(name, headers));

    /// <summary>
    /// Whether the digests in the signed headers are those of the body, all that are known here; null where a signed
    /// header bears none that is.
    /// </summary>
    public static bool? Fits(
        DetachedObjects objects,
        IReadOnlyList<HttpHeader> headers,
        ReadOnlySpan<byte> body
    )
    {
        var isKnown = true;
        foreach (var name in objects.Uris.Where(IsDigest))
        {
            switch (Fits(name, headers, body))
            {
                case false:
                    return false;
                case null:
                    isKnown = false;
                    break;
            }
        }

        return isKnown ? true : null;
    }

    private static bool? Fits(
        string name,
        IReadOnlyList<HttpHeader> headers,
        ReadOnlySpan<byte> body
    )
    {
        bool? fits = null;
        foreach (
            var one in ValueOf(name, headers)
                ?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                ?? []
        )
        {
            var hash = Digests.FirstOrDefault(known =>
                one.StartsWith(known.Name + "=", StringComparison.OrdinalIgnoreCase)
            );
            if (hash.Name is null)
            {
                continue;
            }

            var digest = Convert.ToBase64String(CryptographicOperations.HashData(hash.Hash, body));
            // RFC 9530 §2 with RFC 9651 §3.3.5: octets stand between colons; what follows are parameters.
            var expected = IsContentDigest(name) ? $":{digest}:" : digest;
            var value = one[(hash.Name.Length + 1)..];
            fits =
                fits != false
                && (IsContentDigest(name) ? value.Split(';', 2)[0].TrimEnd() : value) == expected;
        }

        return fits;
    }

    private static bool IsDigest(string name) =>
        name.Equals(Digest, StringComparison.OrdinalIgnoreCase) || IsContentDigest(name);

    private static bool IsContentDigest(string name) =>
        name.Equals(ContentDigest, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlyMemory<byte>? Join(
        DetachedObjects objects,
        Func<string, ReadOnlyMemory<byte>?> part
    )
    {
        var octets = new ArrayBufferWriter<byte>();
        foreach (var (i, name) in objects.Uris.Index())
        {
            if (part(name) is not { } line)
            {
                return null;
            }

            octets.Write(i == 0 ? default : "\n"u8);
            octets.Write(line.Span);
        }

        return octets.WrittenMemory;
    }

    private static ReadOnlyMemory<byte>? Line(string name, IReadOnlyList<HttpHeader> headers) =>
        ValueOf(name, headers) is { } value
            ? Encoding.UTF8.GetBytes($"{name.ToLowerInvariant()}: {value}")
            : (ReadOnlyMemory<byte>?)null;

    /// <summary>Of several of one name all values, in their order (draft-cavage-http-signatures-10 §2.3).</summary>
    private static string? ValueOf(string name, IReadOnlyList<HttpHeader> headers)
    {
        var values = headers
            .Where(one => one.Name.Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(one => one.Value.Trim(' ', '\t'))
            .ToList();
        // RFC 9110 §5.5: a line end within a value could pass for a header of its own.
        return values.Count == 0 || values.Exists(one => one.AsSpan().IndexOfAny('\r', '\n') >= 0)
            ? null
            : string.Join(", ", values);
    }
}
