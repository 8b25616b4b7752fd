using AnTin.Platform.Database;

namespace AnTin.Registration;

/// <summary>What an operator chooses for this room.</summary>
public sealed record RegistrationSettings
{
    public required DatabaseSettings Database { get; init; }

    /// <summary>Where browsers find the portal: mail links and QR codes begin with it, e.g. <c>https://dichvucong.example.vn/</c>.</summary>
    public required Uri PortalAddress { get; init; }

    /// <summary>How long a confirmation link opens. Default 24 hours.</summary>
    public TimeSpan ConfirmationLinkLife { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long a link to set a new password opens. Default 2 hours.</summary>
    public TimeSpan PasswordLinkLife { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Wrong passwords in a row that lock an account for <see cref="SignInLock"/>. Default 5.</summary>
    public int MostFailedSignIns { get; init; } = 5;

    /// <summary>Default 15 minutes.</summary>
    public TimeSpan SignInLock { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// After this long a signed-in person signs in again, however busy they are; without a click it is an hour. Default 12
    /// hours, 1 to 24.
    /// </summary>
    public TimeSpan LongestSession { get; init; } = TimeSpan.FromHours(12);

    /// <summary>The help desk's telephone, on the papers of a dossier.</summary>
    public string SupportPhone { get; init; } = "024 0000 0000";

    /// <summary>Largest letter that is taken, in bytes. Default 20 MiB.</summary>
    public int LargestLetter { get; init; } = 20 * 1024 * 1024;

    /// <summary>Largest workbook that is taken, in bytes. Default 5 MiB.</summary>
    public int LargestWorkbook { get; init; } = 5 * 1024 * 1024;

    /// <summary>Questions to the population database at one time. Default 8.</summary>
    public int PopulationParallelism { get; init; } = 8;

    internal string Link(string path) => new Uri(PortalAddress, path).AbsoluteUri;
}
