using System.Collections;
using System.Globalization;
using System.Reflection;

namespace AnTin.Server.Settings;

/// <summary>Every setting with its default and its meaning, read from the types themselves so that no list can lie.</summary>
public static class SettingsCatalogue
{
    /// <summary>Set by the server from other settings, so nobody else sets them.</summary>
    private static readonly HashSet<string> Derived =
    [
        "Registration:Database",
        "Registration:PortalAddress",
        "Registration:SupportPhone",
        "CentralSigning:PublicAddress",
        "Checker:TrustFolder",
    ];

    public static IReadOnlyList<SettingsEntry> All { get; } = [.. Walk(new AnTinSettings(), "")];

    /// <summary>True for <c>Resources:Software:0:Name</c> when <c>Resources:Software</c> is a list.</summary>
    internal static bool IsInsideList(string name) =>
        All.Any(entry =>
            entry.Kind == "list"
            && name.StartsWith(entry.Name + ":", StringComparison.OrdinalIgnoreCase)
        );

    private static IEnumerable<SettingsEntry> Walk(object node, string prefix)
    {
        var properties = node.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance);
        foreach (
            var property in properties.Where(property =>
                property.SetMethod is not null && !Derived.Contains(prefix + property.Name)
            )
        )
        {
            var name = prefix + property.Name;
            var value = property.GetValue(node);
            if (KindOf(property.PropertyType) is { } kind)
            {
                yield return new(name, kind, Write(value), XmlSummaries.Of(property));
            }
            else if (value is not null)
            {
                foreach (var inner in Walk(value, name + ":"))
                {
                    yield return inner;
                }
            }
        }
    }

    /// <summary>Null for a branch of the tree.</summary>
    private static string? KindOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => "text",
            _ when type == typeof(bool) => "true or false",
            _ when type == typeof(int) || type == typeof(long) || type == typeof(double) =>
                "number",
            _ when type == typeof(TimeSpan) => "duration",
            _ when type == typeof(Uri) => "address",
            { IsEnum: true } => string.Join(" or ", Enum.GetNames(type)),
            _ when type.IsAssignableTo(typeof(IEnumerable)) => "list",
            _ => null,
        };
    }

    private static string Write(object? value) =>
        value switch
        {
            null or "" => "",
            bool truth => truth ? "true" : "false",
            TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
            IEnumerable and not string => "",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
}
