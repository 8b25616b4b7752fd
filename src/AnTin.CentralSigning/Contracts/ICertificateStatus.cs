namespace AnTin.CentralSigning.Contracts;

/// <summary>The status of a subscriber's certificate at this moment, asked before each signing.</summary>
public interface ICertificateStatus
{
    /// <param name="certificate">DER certificate of the subscriber.</param>
    /// <param name="issuer">DER certificate of its issuer.</param>
    /// <param name="ct">Cancels the question.</param>
    Task<CertificateStanding> AskAsync(byte[] certificate, byte[] issuer, CancellationToken ct);
}
