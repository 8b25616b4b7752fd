using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace AnTin.Pki.Profiles;

/// <summary>
/// The profiles that come with the product: one file each under <c>Catalogue/</c>, written for any CA and bound to one
/// by its name. <c>Find("CPCA_G1:PERSON_5Y")</c> is <c>PERSON_5Y.json</c> bound to <c>CPCA_G1</c>.
/// </summary>
public static class ProfileCatalogue
{
    private const string Prefix = "AnTin.Pki.Profiles.Catalogue.";
    private const string Suffix = ".json";

    /// <summary>Those that were found, by id: a CA's orders ask for the same few, again and again.</summary>
    private static readonly ConcurrentDictionary<string, CertificateProfile> Read = new(
        StringComparer.Ordinal
    );

    /// <summary>The names of the files: <c>ROOT_30Y</c>, <c>CA_20Y</c>, <c>PERSON_5Y</c>…</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        .. typeof(ProfileCatalogue)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    public static bool TryFind(string id, [NotNullWhen(true)] out CertificateProfile? profile)
    {
        if (Read.TryGetValue(id, out profile))
        {
            return true;
        }

        if (
            id.Split(':') is not [{ Length: > 0 } authority, var kind]
            || !Kinds.Contains(kind, StringComparer.Ordinal)
        )
        {
            return false;
        }

        profile = Read.GetOrAdd(id, _ => ProfileReader.Read(Text(kind), authority));
        return true;
    }

    /// <exception cref="KeyNotFoundException">There is no such profile.</exception>
    public static CertificateProfile Find(string id) =>
        TryFind(id, out var profile)
            ? profile
            : throw new KeyNotFoundException($"No profile is called '{id}'.");

    /// <summary>Every profile of the catalogue, bound to one CA.</summary>
    public static IReadOnlyList<CertificateProfile> For(string authority) =>
        [.. Kinds.Select(kind => ProfileReader.Read(Text(kind), authority))];

    private static string Text(string kind)
    {
        using var stream = typeof(ProfileCatalogue).Assembly.GetManifestResourceStream(
            Prefix + kind + Suffix
        )!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
