using AnTin.Platform.Audit;

namespace AnTin.Registration.Accounts;

/// <summary>Acts of an administrator: signed in, or at the terminal of the machine, where nobody is.</summary>
internal static class Administration
{
    private const string Role = "administrator";

    /// <param name="actor">Null at the terminal: who may run the program there may do this.</param>
    public static bool Allows(Actor? actor) =>
        actor is null || actor.Has(AccountRoles.Administrator);

    /// <summary>The line of the audit log; at the terminal it names the machine's user.</summary>
    public static Act By(Actor? actor, string action, string subject) =>
        new(actor?.Id ?? $"command-line/{Environment.UserName}", Role, action, subject);
}
