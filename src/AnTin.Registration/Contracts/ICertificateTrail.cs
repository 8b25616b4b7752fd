using AnTin.Platform.Transparency.Logs;

namespace AnTin.Registration.Contracts;

/// <summary>What the Merkle logs say of one certificate. They are read as files: no database and no key is needed for it.</summary>
public interface ICertificateTrail
{
    /// <summary>Reads the logs as they are now and checks each entry that was found. A log that is not whole is said, not thrown.</summary>
    Task<LoggedTrail> ReadAsync(TrailQuestion question, CancellationToken ct);

    /// <summary>The same entries with their proofs, for whoever checks them elsewhere; logs that are not whole stay out.</summary>
    Task<LogProofs> ProveAsync(TrailQuestion question, CancellationToken ct);
}
