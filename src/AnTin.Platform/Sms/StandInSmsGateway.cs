using AnTin.Platform.Inbox;
using AnTin.Platform.Outbox;

namespace AnTin.Platform.Sms;

/// <summary>Stands in for the carriers: messages go to the development inbox, slowly and not always.</summary>
public sealed class StandInSmsGateway(IInbox inbox, StandInSmsSettings settings, TimeProvider clock)
    : ISmsGateway
{
    // Counted with Interlocked.
    private int attempts;

    public async Task SendAsync(
        SmsMessage message,
        string reference,
        CancellationToken cancellation = default
    )
    {
        if (settings.Delay > TimeSpan.Zero)
        {
            await Task.Delay(settings.Delay, clock, cancellation);
        }

        if (settings.FailEvery > 0 && Interlocked.Increment(ref attempts) % settings.FailEvery == 0)
        {
            throw new OutboxException("The stand-in carrier refused this attempt.");
        }

        await inbox.KeepSmsAsync(message, reference, cancellation);
    }
}
