using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using AnTin.Registration.Contracts;
using AnTin.Registration.Organisations;

namespace AnTin.Server.Demo;

/// <summary>One organisation of the invented province, as <c>World/organisations.json</c> lists it.</summary>
/// <param name="Key">Word by which the demo speaks of it.</param>
/// <param name="Code">Mã định danh, invented.</param>
/// <param name="Parent">Key of the superior; null at level 1.</param>
/// <param name="NumberStyle">"{n}/CV-THPT1": how it numbers its letters.</param>
internal sealed record DemoOrganisation(
    string Key,
    string Code,
    string Name,
    string? Parent,
    Bloc Bloc,
    Sector Sector,
    string MailDomain,
    string ShortName,
    string HeadTitle,
    string HeadName,
    string NumberStyle,
    string Address,
    string Place
)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Superiors stand before those below them.</summary>
    public static IReadOnlyList<DemoOrganisation> All { get; } = Read();

    /// <summary>The mailbox of the account that files for it.</summary>
    public string AccountMailbox => $"cntt.{Key}@{MailDomain}";

    public string LetterNumber(int number) =>
        NumberStyle.Replace("{n}", $"{number:00}", StringComparison.Ordinal);

    private static List<DemoOrganisation> Read()
    {
        using var stream =
            Assembly
                .GetExecutingAssembly()
                .GetManifestResourceStream("AnTin.Server.Demo.World.organisations.json")
            ?? throw new InvalidOperationException("The demo world is not in this build.");
        return JsonSerializer.Deserialize<List<DemoOrganisation>>(stream, Options) ?? [];
    }
}
