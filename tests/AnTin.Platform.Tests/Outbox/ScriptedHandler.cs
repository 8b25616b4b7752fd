using System.Collections.Concurrent;
using AnTin.Platform.Outbox;

namespace AnTin.Platform.Tests.Outbox;

internal sealed class ScriptedHandler : IOutboxHandler
{
    private int failuresLeft;

    public int Failures
    {
        init => failuresLeft = value;
    }

    /// <summary>Happens while the next message is handed over.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public ConcurrentQueue<string> Keys { get; } = [];

    public string Kind => OutboxMessage.MailKind;

    public async Task HandleAsync(OutboxMessage message, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();

        if (failuresLeft-- > 0)
        {
            throw new TimeoutException("hieu.truong@hoaban.edu.vn did not answer");
        }

        if (Meanwhile is { } meanwhile)
        {
            await meanwhile();
        }

        Keys.Enqueue(message.DeduplicationKey);
    }
}
