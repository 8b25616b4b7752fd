namespace AnTin.Platform.Outbox;

/// <summary>A handler's failure whose message holds no personal data and may be stored and logged.</summary>
public sealed class OutboxException(string message, Exception? cause = null)
    : Exception(message, cause);
