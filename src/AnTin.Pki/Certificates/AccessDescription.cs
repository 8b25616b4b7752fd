using AnTin.Pki.Der;
using AnTin.Pki.Names;

namespace AnTin.Pki.Certificates;

/// <summary>
/// RFC 5280 §4.2.2.1:
/// <code>
/// AccessDescription ::= SEQUENCE {
///     accessMethod    OBJECT IDENTIFIER,
///     accessLocation  GeneralName }
/// </code>
/// </summary>
public sealed record AccessDescription(ObjectIdentifier Method, GeneralName Location)
{
    private const int MostDescriptions = 64;

    internal static IReadOnlyList<AccessDescription> ReadAll(ref DerReader reader)
    {
        const string Field = "authorityInfoAccess";
        var list = reader.Sequence(Field);
        var descriptions = new List<AccessDescription>(2);
        while (list.HasData)
        {
            if (descriptions.Count == MostDescriptions)
            {
                throw list.Broken(Field, $"has more than {MostDescriptions} descriptions.");
            }

            var inside = list.Sequence(Field);
            var method = inside.ObjectIdentifier(Field);
            var location = GeneralName.Read(ref inside, Field);
            inside.Complete();
            descriptions.Add(new AccessDescription(method, location));
        }

        return descriptions;
    }

    internal static void Write(DerWriter writer, ObjectIdentifier method, string uri)
    {
        using (writer.Sequence())
        {
            writer.ObjectIdentifier(method);
            writer.Text(DerTag.Context(6), uri);
        }
    }
}
