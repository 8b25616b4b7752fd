namespace AnTin.Platform.Mail;

/// <summary>Hands a mail to the mail server.</summary>
public interface IMailer
{
    /// <param name="mail">What to send.</param>
    /// <param name="messageId">The Message-ID without angle brackets: the same for every attempt, so receivers see one mail.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    Task SendAsync(Mail mail, string messageId, CancellationToken cancellation = default);
}
