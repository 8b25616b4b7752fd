namespace AnTin.Platform.Files;

/// <param name="Digest">SHA-256, 64 small hexadecimal digits.</param>
/// <param name="Length">Bytes.</param>
public sealed record StoredFile(string Digest, long Length);
