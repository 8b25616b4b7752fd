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

    public ConcurrentQueue<string> Keys { get; } = [];

    public string Kind => OutboxMessage.MailKind;

    public Task HandleAsync(OutboxMessage message, CancellationToken cancellation)
    {
        if (failuresLeft-- > 0)
        {
            throw new TimeoutException("hieu.truong@hoaban.edu.vn did not answer");
        }

        Keys.Enqueue(message.DeduplicationKey);
        return Task.CompletedTask;
    }
}
