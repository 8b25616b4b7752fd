namespace AnTin.Portal.Checking;

/// <summary>A file that was sent and not looked at; the others were.</summary>
/// <param name="Name">As the reader called it.</param>
/// <param name="Reason">Why, in the reader's language.</param>
public sealed record UncheckedFile(string Name, string Reason);
