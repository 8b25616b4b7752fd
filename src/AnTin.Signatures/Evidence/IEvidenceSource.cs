using AnTin.Pki.Certificates;

namespace AnTin.Signatures.Evidence;

/// <summary>
/// Where certificates and revocation answers come from when neither the file nor the caller has them. The library never
/// fetches by itself: an implementation that does so sets its own limits of size and time. What it hands out is not
/// believed: every answer is checked like those found in the file.
/// </summary>
public interface IEvidenceSource
{
    /// <summary>Certificates that may have issued this one, in DER; empty where none is known.</summary>
    ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> FindIssuersAsync(
        Certificate certificate,
        CancellationToken cancellation = default
    );

    /// <summary>What is known about the revocation of a certificate; empty where nothing is.</summary>
    ValueTask<RevocationEvidence> FindRevocationAsync(
        Certificate certificate,
        Certificate issuer,
        CancellationToken cancellation = default
    );
}
