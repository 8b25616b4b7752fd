using AnTin.CentralSigning.Credentials;
using AnTin.Platform.Time;

namespace AnTin.CentralSigning.Documents;

/// <summary>The words of the visible signature: who, of which organisation, when.</summary>
internal static class AppearanceText
{
    /// <summary>About what a line of the usual box holds at nine points.</summary>
    private const int LineLength = 40;

    public static IReadOnlyList<string> Of(Credential credential, DateTimeOffset at) =>
        [
            .. Wrap($"Ký bởi: {credential.PersonName}"),
            .. Wrap($"Cơ quan: {NearestOrganisation(credential.OrganisationPath)}"),
            $"Thời gian ký: {VietnamTime.Format(at, "dd/MM/yyyy HH:mm:ss")} +07:00",
        ];

    /// <summary>The last level of a path whose levels are parted by semicolons, largest first.</summary>
    public static string NearestOrganisation(string path) =>
        path.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .LastOrDefault()
        ?? path;

    private static IEnumerable<string> Wrap(string text)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > LineLength)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        if (line.Length > 0)
            yield return line;
    }
}
