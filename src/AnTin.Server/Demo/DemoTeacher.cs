using System.Text.Json;
using System.Text.RegularExpressions;
using AnTin.CentralSigning.Activation;
using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Sessions;
using AnTin.Platform.Mail;
using AnTin.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Demo;

/// <summary>One teacher has already opened the activation mail and chosen a PIN.</summary>
internal sealed partial class DemoTeacher(IServiceProvider services)
{
    public async Task<DemoSubscriber?> ActivateAsync(CancellationToken ct)
    {
        var mail = await NewestActivationAsync(ct);
        if (mail is null || Token().Match(mail.TextBody) is not { Success: true } link)
        {
            return null;
        }

        var opened = await services
            .GetRequiredService<OpenLink>()
            .OpenAsync(link.Groups["token"].Value, ct);
        var set = await services
            .GetRequiredService<SetPin>()
            .SetAsync(
                new Subscriber(Guid.Empty, mail.To),
                opened.Must().CredentialId,
                DemoSecrets.TeacherPin,
                DemoSecrets.TeacherPin,
                ct
            );
        set.Must();
        return new DemoSubscriber(opened.Must().CredentialId, mail.To, DemoSecrets.TeacherPin);
    }

    private async Task<Mail?> NewestActivationAsync(CancellationToken ct)
    {
        await using var db = await services
            .GetRequiredService<IDbContextFactory<SigningDb>>()
            .CreateDbContextAsync(ct);
        var message = await db
            .Outbox.AsNoTracking()
            .Where(row =>
                row.Kind == OutboxMessage.MailKind && row.DeduplicationKey.StartsWith("activation/")
            )
            .OrderByDescending(row => row.CreatedAt)
            .FirstOrDefaultAsync(ct);
        return message is null ? null : JsonSerializer.Deserialize<Mail>(message.Payload);
    }

    [GeneratedRegex(
        "my/activate/(?<token>[A-Za-z0-9_-]+)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Token();
}
