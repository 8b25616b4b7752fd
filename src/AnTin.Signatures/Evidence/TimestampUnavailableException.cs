namespace AnTin.Signatures.Evidence;

/// <summary>The time-stamp authority did not answer, refused, or answered with something else.</summary>
public sealed class TimestampUnavailableException(string message, Exception? cause = null)
    : Exception(message, cause);
