using System.Text.Json;
using AnTin.Registration.Contracts;

namespace AnTin.Registration.Lives;

/// <summary>What an entry says beyond its words, in a line for people: nothing in the logs is personal data.</summary>
internal static class LifeDetails
{
    public static string? Of(string action, string? details)
    {
        if (string.IsNullOrEmpty(details))
        {
            return null;
        }

        if (action == TrailLogs.Intent)
        {
            return $"SHA-256 {details}";
        }

        // code|revoked at|invalid since|by, as the journal writes it.
        if (action == TrailLogs.Revocation && details.Split('|') is [var code, _, _, var by])
        {
            return $"{code} · {by}";
        }

        if (!details.StartsWith('{'))
        {
            return details;
        }

        try
        {
            using var json = JsonDocument.Parse(details);
            return string.Join(
                " · ",
                json.RootElement.EnumerateObject().Select(part => $"{part.Name} {part.Value}")
            );
        }
        catch (JsonException)
        {
            return details;
        }
    }
}
