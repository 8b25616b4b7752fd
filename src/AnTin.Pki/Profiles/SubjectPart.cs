using AnTin.Pki.Names;

namespace AnTin.Pki.Profiles;

/// <summary>
/// One place of a subject template. Written <c>CN</c> (exactly one), <c>E?</c> (at most one), <c>OU*</c> (any number),
/// <c>OU+</c> (one or more).
/// </summary>
public sealed record SubjectPart(AttributeType Type, int Least, int Most)
{
    private const int Unbounded = 8;

    public static SubjectPart Parse(string text)
    {
        var name = text.TrimEnd('?', '*', '+');
        var type =
            AttributeType.Find(name)
            ?? throw new FormatException($"'{text}' names no attribute of a subject.");
        return text[name.Length..] switch
        {
            "" => new(type, 1, 1),
            "?" => new(type, 0, 1),
            "*" => new(type, 0, Unbounded),
            "+" => new(type, 1, Unbounded),
            _ => throw new FormatException($"'{text}' is not a part of a subject template."),
        };
    }

    public override string ToString() =>
        Type.ShortName
        + (
            (Least, Most) switch
            {
                (1, 1) => "",
                (0, 1) => "?",
                (0, _) => "*",
                _ => "+",
            }
        );
}
