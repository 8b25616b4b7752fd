namespace AnTin.Registration.Contracts;

/// <param name="At">When.</param>
/// <param name="By">Mailbox of the officer, or the machine's user who ran the command.</param>
/// <param name="Why">What came of it.</param>
public sealed record AlarmClosing(DateTimeOffset At, string By, string Why);
