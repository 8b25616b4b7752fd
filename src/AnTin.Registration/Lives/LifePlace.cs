using AnTin.Platform.Results;

namespace AnTin.Registration.Lives;

/// <summary>Where a step stands in the logs.</summary>
/// <param name="State">What was found.</param>
/// <param name="Log">Name of the log; null where there is none.</param>
/// <param name="Index">Place of the entry, from 0.</param>
/// <param name="EntryHash">Its leaf hash, in base64.</param>
/// <param name="Why">What is wrong, where something is.</param>
public sealed record LifePlace(
    ProofState State,
    string? Log = null,
    long? Index = null,
    string? EntryHash = null,
    Sentence? Why = null
);
