using System.CommandLine;
using AnTin.Authority.Journal;

namespace AnTin.Server.Commands.Authority;

/// <summary><c>antin ca reconcile</c>: brings revocations back that a restored database has lost (rule T19).</summary>
internal static class CaReconcile
{
    public static Command Create()
    {
        var command = new Command(
            "reconcile",
            """
            Đưa lại các thu hồi mà bản khôi phục đánh mất. / Brings back revocations a restored database has lost.

            antin ca reconcile
            """
        );
        command.Act(
            async (parse, authority, cancellation) =>
            {
                var restored = await authority
                    .Get<Reconciliation>()
                    .RestoreRevocationsAsync(cancellation);
                await parse.InvocationConfiguration.Output.WriteLineAsync(
                    $"{restored} thu hồi / revocations"
                );
                return 0;
            }
        );
        return command;
    }
}
