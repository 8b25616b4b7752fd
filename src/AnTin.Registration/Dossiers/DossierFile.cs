namespace AnTin.Registration.Dossiers;

/// <summary>A file that belongs to a dossier. The bytes lie in the file store under their digest.</summary>
public sealed class DossierFile
{
    public required Guid Id { get; init; }

    public required Guid DossierId { get; init; }

    public required DossierFileKind Kind { get; init; }

    /// <summary>Name the sender gave, without folders.</summary>
    public required string Name { get; init; }

    public required string MediaType { get; init; }

    /// <summary>SHA-256, 64 small hexadecimal digits.</summary>
    public required string Digest { get; init; }

    public required long Size { get; init; }

    public required Guid AddedBy { get; init; }

    public required DateTimeOffset AddedAt { get; init; }
}
