using AnTin.Pki.Names;

namespace AnTin.Pki.Profiles;

/// <summary>A kind of subject alternative name a profile allows; written <c>rfc822Name</c> (needed) or <c>rfc822Name?</c>.</summary>
public sealed record AlternativeNameRule(GeneralNameKind Kind, bool IsNeeded)
{
    public static AlternativeNameRule Parse(string text)
    {
        var name = text.TrimEnd('?');
        return Enum.TryParse<GeneralNameKind>(name, ignoreCase: true, out var kind)
            ? new AlternativeNameRule(kind, name.Length == text.Length)
            : throw new FormatException($"'{text}' is no kind of general name.");
    }
}
