using AnTin.Platform.Results;

namespace AnTin.Platform.Transparency.Logs;

/// <param name="Entry">The first entry that is not what was logged, from 0; null where it cannot be told.</param>
/// <param name="Refusal">What is wrong.</param>
public sealed record LogBreak(long? Entry, Refusal Refusal);
