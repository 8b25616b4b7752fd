using System.Buffers;
using System.Text;

namespace AnTin.Signatures.Jades;

/// <summary>What one signature of a file signs, in the octets that the standards want.</summary>
/// <param name="payload">As it stands in the file; null: detached.</param>
/// <param name="header">Of the signature.</param>
/// <param name="outside">What lies outside the file, by URI; null asks for a detached payload without one.</param>
/// <param name="headers">Of the HTTP message, where that is signed; its body is what lies outside.</param>
internal sealed class SignedContent(
    string? payload,
    SignedHeader header,
    Func<string?, ReadOnlyMemory<byte>?> outside,
    IReadOnlyList<HttpHeader>? headers = null
)
{
    /// <summary>The payload in the signing input (RFC 7515 §5.1, RFC 7797 §3); null where it is not at hand.</summary>
    public ReadOnlyMemory<byte>? Payload =>
        header.Objects switch
        {
            { Mechanism: DetachedObjects.ByUriHash } => ReadOnlyMemory<byte>.Empty,
            { AreHeaders: true } objects => HttpHeaderContent.Payload(objects, headers ?? []),
            { IsKnown: true } objects => Concatenated(objects),
            not null => null,
            _ when payload is not null => Encoding.UTF8.GetBytes(payload),
            _ => Object(null),
        };

    /// <summary>The payload as a reader has it; null where it is not one document.</summary>
    public ReadOnlyMemory<byte>? Document =>
        header.HasObjects ? null
        : payload is null ? outside(null)
        : !header.IsEncoded ? Encoding.UTF8.GetBytes(payload)
        : StrictBase64.TryUrl(payload, out var octets) ? octets
        : (ReadOnlyMemory<byte>?)null;

    /// <summary>What an archive time stamp is made for (TS 119 182-1 §5.3.6.2): the objects themselves, not their digests.</summary>
    public ReadOnlyMemory<byte>? Archived =>
        header.Objects switch
        {
            { AreHeaders: true } objects => HttpHeaderContent.Archived(
                objects,
                headers ?? [],
                outside(null)
            ),
            { IsKnown: true } objects => Concatenated(objects),
            _ => Payload,
        };

    /// <summary>Whether the body is the one whose digest the headers bear; null where nobody can say.</summary>
    public bool? BodyFits =>
        outside(null) is { } body && header.Objects is { } objects
            ? HttpHeaderContent.Fits(objects, headers ?? [], body.Span)
            : null;

    /// <summary>Whether a body is at hand.</summary>
    public bool HasBody => outside(null) is not null;

    /// <summary>An object as it is digested (§5.2.8.1); null where it is not at hand.</summary>
    public ReadOnlyMemory<byte>? Object(string? uri) =>
        outside(uri) is { } content ? Encode(content) : (ReadOnlyMemory<byte>?)null;

    /// <summary>Whether a payload in the file can be what b64 says it is.</summary>
    public bool IsWellFormed =>
        string.IsNullOrEmpty(payload)
        || (!header.HasObjects && (!header.IsEncoded || StrictBase64.TryUrl(payload, out _)));

    private ReadOnlyMemory<byte>? Concatenated(DetachedObjects objects)
    {
        var octets = new ArrayBufferWriter<byte>();
        foreach (var uri in objects.Uris)
        {
            if (Object(uri) is not { } content)
            {
                return null;
            }

            octets.Write(content.Span);
        }

        return octets.WrittenMemory;
    }

    private ReadOnlyMemory<byte> Encode(ReadOnlyMemory<byte> content) =>
        header.IsEncoded ? Encoding.ASCII.GetBytes(StrictBase64.ToUrl(content.Span)) : content;
}
