using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AnTin.Server.Settings;

/// <summary>Summaries of properties, from the XML documentation beside each assembly.</summary>
internal static partial class XmlSummaries
{
    private static readonly ConcurrentDictionary<
        Assembly,
        IReadOnlyDictionary<string, XElement>
    > Documents = new();

    /// <summary>One line; empty when nothing is documented.</summary>
    public static string Of(PropertyInfo property)
    {
        var type = property.DeclaringType!;
        var members = Documents.GetOrAdd(type.Assembly, Read);
        return members.TryGetValue($"P:{type.FullName}.{property.Name}", out var member)
            ? Spaces().Replace(Words(member.Element("summary")), " ").Trim()
            : "";
    }

    private static IReadOnlyDictionary<string, XElement> Read(Assembly assembly)
    {
        var path = Path.ChangeExtension(assembly.Location, ".xml");
        if (!File.Exists(path))
        {
            return new Dictionary<string, XElement>(StringComparer.Ordinal);
        }

        return XDocument
            .Load(path)
            .Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);
    }

    private static string Words(XElement? element) =>
        element is null ? "" : string.Concat(element.Nodes().Select(Words));

    private static string Words(XNode node) =>
        node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement { Name.LocalName: "see" or "paramref" } link => $"`{LastWord(link)}`",
            XElement inner => Words(inner),
            _ => "",
        };

    private static string LastWord(XElement link)
    {
        var name = link.Attribute("cref")?.Value ?? link.Attribute("name")?.Value ?? "";
        return name[(name.LastIndexOf('.') + 1)..];
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
