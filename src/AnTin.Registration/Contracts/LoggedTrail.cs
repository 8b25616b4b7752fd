using AnTin.Platform.Transparency.Logs;

namespace AnTin.Registration.Contracts;

/// <param name="Logs">Every log of the installation with what is to be thought of it.</param>
/// <param name="Entries">What was found, log by log, each in its order.</param>
public sealed record LoggedTrail(
    IReadOnlyList<LogStanding> Logs,
    IReadOnlyList<TrailEntry> Entries
);
