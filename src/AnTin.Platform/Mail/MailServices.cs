using AnTin.Platform.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace AnTin.Platform.Mail;

/// <summary>Mail for the role that empties outboxes.</summary>
public static class MailServices
{
    public static IServiceCollection AddMail(
        this IServiceCollection services,
        SmtpSettings settings
    ) =>
        services
            .AddSingleton(settings)
            .AddSingleton<IMailer, SmtpMailer>()
            .AddOutboxHandler<MailOutboxHandler>();
}
