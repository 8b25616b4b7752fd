using AnTin.Registration.Accounts;

namespace AnTin.Registration.Desk;

/// <summary>An officer of the desk, for lists of names.</summary>
public sealed record Officer(Guid Id, string Name, AccountRoles Roles);
