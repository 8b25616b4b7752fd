using AnTin.Authority.Crls;

namespace AnTin.Authority.Status.Presigned;

/// <summary>
/// Where answers lie as files: below <c>ocsp/</c>, under the path by which GET asks for them (RFC 6960 appendix A.1: "the
/// base-64 encoding of the DER encoding of the OCSPRequest"), unescaped. A slash of base64 is a directory. Any web server
/// that unescapes paths serves them as they lie.
/// </summary>
public sealed class AnswerFiles(StatusDirectory directory)
{
    public string Root { get; } = Path.Combine(directory.Root, "ocsp");

    /// <summary>
    /// Null for a request whose base64 ends in a slash: no file can have that name, the live responder answers. No path is
    /// the beginning of another, because DER says its own length first. Slashes in a row are one, as file systems and web
    /// servers have it; that makes no two requests one, because these would differ in length.
    /// </summary>
    public string? PathOf(ReadOnlySpan<byte> request)
    {
        var name = Convert.ToBase64String(request);
        return name.EndsWith('/') ? null : Path.GetFullPath(Path.Combine(Root, name));
    }

    /// <summary>Whole or not at all; the time of the file is <paramref name="thisUpdate"/>, for Last-Modified.</summary>
    public Task WriteAsync(
        string path,
        byte[] answer,
        DateTimeOffset thisUpdate,
        CancellationToken cancellation
    ) => directory.ReplaceAsync(path, answer, cancellation, thisUpdate);

    public static void Delete(string path)
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    /// <summary>Also what a process that was killed left half-written.</summary>
    public IEnumerable<string> All() =>
        Directory.Exists(Root)
            ? Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            : [];
}
