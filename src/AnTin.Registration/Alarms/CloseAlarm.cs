using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Contracts;
using AnTin.Registration.Values;

namespace AnTin.Registration.Alarms;

/// <summary>An operator looked into an alarm and says what came of it. The authority writes it into its own audit log.</summary>
public sealed class CloseAlarm(IAuthorityWatch authority) : IAct
{
    /// <summary>Who may close; others who see alarms only read.</summary>
    public const AccountRoles Closers = AccountRoles.CaOperator;

    /// <summary>Who sees alarms at the desk.</summary>
    public const AccountRoles Readers =
        AccountRoles.CaOperator | AccountRoles.Auditor | AccountRoles.Administrator;

    private static readonly Refusal NotOpen = new(
        "REG-ALARM-CLOSED",
        new Sentence(
            "Báo động này không còn mở: có người đã đóng trước.",
            "This alarm is not open any more: somebody closed it before."
        )
    )
    {
        NextStep = new Sentence(
            "Xem ai đã đóng và kết luận gì trong danh sách báo động.",
            "See who closed it, and with what note, in the list of alarms."
        ),
    };

    private static readonly Refusal NoNote = new(
        "REG-ALARM-NOTE",
        new Sentence(
            "Ghi kết luận trước khi đóng báo động",
            "Write down what came of the alarm before you close it"
        )
    )
    {
        Field = "Reason",
    };

    private static readonly Refusal NotYours = new(
        "REG-ALARM-ROLE",
        new Sentence(
            "Chỉ người vận hành được đóng báo động.",
            "Only an operator may close an alarm."
        )
    );

    public async Task<Result<long>> HandleAsync(Command command, CancellationToken ct)
    {
        if (!command.Actor.Has(Closers))
        {
            return NotYours;
        }

        if (!Reason.TryRead(command.Reason, out var why, out var fault))
        {
            return why.Length == 0 ? NoNote : fault;
        }

        return await authority.CloseAlarmAsync(command.Number, command.Actor.Mailbox, why, ct)
            ? command.Number
            : NotOpen;
    }

    public sealed record Command(Actor Actor, long Number, string? Reason);
}
