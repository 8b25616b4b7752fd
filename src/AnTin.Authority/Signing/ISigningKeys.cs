using AnTin.Pki.Signing;

namespace AnTin.Authority.Signing;

/// <summary>The authority's private keys, as far as issuing, revoking and answering need them.</summary>
public interface ISigningKeys
{
    /// <summary>Opens a key; it stays open, belongs to the store and signs for several threads.</summary>
    /// <param name="reference">What the database keeps of it.</param>
    /// <param name="cancellation">Cancels the wait.</param>
    ValueTask<ISigner> OpenAsync(string reference, CancellationToken cancellation);
}
