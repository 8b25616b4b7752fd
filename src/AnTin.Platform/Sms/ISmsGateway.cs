namespace AnTin.Platform.Sms;

/// <summary>The carrier's door for short messages.</summary>
public interface ISmsGateway
{
    /// <param name="message">What to send.</param>
    /// <param name="reference">The same for every attempt, so that the carrier sends once.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    Task SendAsync(SmsMessage message, string reference, CancellationToken cancellation = default);
}
