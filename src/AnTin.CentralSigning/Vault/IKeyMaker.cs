namespace AnTin.CentralSigning.Vault;

/// <summary>Makes key pairs that are wrapped before anyone else sees them.</summary>
public interface IKeyMaker
{
    /// <param name="algorithm">One of <see cref="CustodyAlgorithms"/>.</param>
    /// <param name="ct">Cancels before the key is made.</param>
    Task<FreshKey> MakeAsync(string algorithm, CancellationToken ct);
}
