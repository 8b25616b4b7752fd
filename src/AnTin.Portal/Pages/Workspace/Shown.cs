using AnTin.Registration.Values;

namespace AnTin.Portal.Pages.Workspace;

/// <summary>Stored values as people write them.</summary>
public static class Shown
{
    /// <summary>84900000001 as 0900 000 001.</summary>
    public static string Phone(string stored)
    {
        var local = stored.StartsWith("84", StringComparison.Ordinal) ? $"0{stored[2..]}" : stored;
        return local.Length == 10 ? $"{local[..4]} {local[4..7]} {local[7..]}" : local;
    }

    /// <summary>099090004321 as 099 0 90 004321.</summary>
    public static string PersonalNumber(string stored) =>
        PersonalId.OrNull(stored)?.Display ?? stored;
}
