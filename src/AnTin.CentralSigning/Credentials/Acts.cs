using AnTin.Platform.Audit;

namespace AnTin.CentralSigning.Credentials;

/// <summary>Entries for the audit log. They name the credential, never the person.</summary>
internal static class Acts
{
    /// <summary>An act of the credential's owner.</summary>
    public static Act Of(Credential credential, string action, string? details = null) =>
        new(
            $"credential:{credential.Id}",
            "subscriber",
            action,
            $"credential:{credential.Id}",
            details
        );

    /// <summary>An act that the authority asked for.</summary>
    public static Act ByAuthority(Guid credentialId, string action, string? details = null) =>
        new("authority", "authority", action, $"credential:{credentialId}", details);
}
