using AnTin.CentralSigning.Contracts;

namespace AnTin.CentralSigning.Bench;

/// <summary>Leaves the network out of the measurement.</summary>
internal sealed class AlwaysGood : ICertificateStatus
{
    public Task<CertificateStanding> AskAsync(
        byte[] certificate,
        byte[] issuer,
        CancellationToken ct
    ) => Task.FromResult(CertificateStanding.Good);
}
