namespace AnTin.CentralSigning.Vault;

/// <summary>
/// A second envelope around each wrapped key, whose secret is kept outside the database and outside its backups.
/// Erasing the secret makes every copy of the blob useless, also those in old backups.
/// </summary>
public interface IErasureLayer
{
    /// <summary>Makes the secret of a credential (or finds it) and puts the envelope around the blob.</summary>
    Task<byte[]> CoverAsync(Guid credentialId, ReadOnlyMemory<byte> wrapped, CancellationToken ct);

    /// <summary>Opens the envelope; null when the secret was erased or the blob belongs to another credential.</summary>
    Task<byte[]?> UncoverAsync(
        Guid credentialId,
        ReadOnlyMemory<byte> covered,
        CancellationToken ct
    );

    /// <summary>Erases the secret; may be repeated.</summary>
    Task EraseAsync(Guid credentialId, CancellationToken ct);
}
