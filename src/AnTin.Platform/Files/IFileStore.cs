using AnTin.Platform.Results;

namespace AnTin.Platform.Files;

/// <summary>
/// Files by the SHA-256 of their bytes. A file is there whole or not at all, and the same bytes are kept once. It knows no
/// names and no owners: the feature's row does.
/// </summary>
public interface IFileStore
{
    /// <summary>Reads to the end and keeps it; refused with <c>FILE-TOO-LARGE</c> past <paramref name="most"/> bytes.</summary>
    Task<Result<StoredFile>> SaveAsync(
        Stream content,
        long most,
        CancellationToken cancellation = default
    );

    /// <summary>Null when there is no such file.</summary>
    /// <param name="digest">SHA-256, 64 small hexadecimal digits.</param>
    Stream? Open(string digest);

    /// <summary>The whole file, checked against its digest; null when there is none.</summary>
    Task<byte[]?> ReadAsync(string digest, CancellationToken cancellation = default);
}
