namespace AnTin.Registration.Accounts;

/// <param name="Actor">Whose account it is.</param>
/// <param name="Link">By which the person chooses a password; null when one was given.</param>
public sealed record AccountOpened(Actor Actor, PasswordLink? Link);
