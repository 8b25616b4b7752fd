using System.Diagnostics.CodeAnalysis;
using AnTin.Pki.Names;

namespace AnTin.Pki.Profiles;

/// <summary>
/// The order of a subject comes from the profile, never from the request (T14). Parts stand in DER order, so the
/// display, which is reversed, starts with the common name.
/// </summary>
public sealed record SubjectTemplate(IReadOnlyList<SubjectPart> Parts)
{
    public static SubjectTemplate Parse(IEnumerable<string> parts) =>
        new([.. parts.Select(SubjectPart.Parse)]);

    /// <summary>
    /// Puts the values in the template's order; values of one kind keep theirs, the highest unit first. False, with
    /// a sentence, when a part is missing, stands too often, is empty, or has no place here.
    /// </summary>
    public bool TryArrange(
        IEnumerable<NameAttribute> attributes,
        [NotNullWhen(true)] out DistinguishedName? subject,
        [NotNullWhen(false)] out string? problem
    )
    {
        var given = attributes.ToList();
        subject = null;
        problem = given.Find(one => string.IsNullOrWhiteSpace(one.Value)) is { } empty
            ? $"{empty.Type} is empty."
            : null;
        var arranged = new List<NameAttribute>(given.Count);
        foreach (var part in Parts)
        {
            var values = given.FindAll(one => one.Type.Identifier == part.Type.Identifier);
            if (values.Count < part.Least || values.Count > part.Most)
            {
                problem ??= $"{part.Type} stands {values.Count} times; the profile wants {part}.";
            }

            arranged.AddRange(values);
        }

        if (arranged.Count != given.Count)
        {
            var stranger = given.First(one => !arranged.Contains(one));
            problem ??= $"{stranger.Type} has no place in this profile.";
        }

        if (problem is not null)
        {
            return false;
        }

        subject = DistinguishedName.Build(
            arranged.Select(one => new NameAttribute(one.Type, one.Value))
        );
        return true;
    }

    /// <summary>Whether a name has the parts of this template, in its order, one to an RDN and none empty.</summary>
    public bool Fits(DistinguishedName subject)
    {
        var rdns = subject.Rdns;
        var at = 0;
        foreach (var part in Parts)
        {
            var count = 0;
            while (at < rdns.Count && IsOne(rdns[at], part.Type))
            {
                at++;
                count++;
            }

            if (count < part.Least || count > part.Most)
            {
                return false;
            }
        }

        return at == rdns.Count;
    }

    public override string ToString() => string.Join(", ", Parts);

    private static bool IsOne(RelativeDistinguishedName rdn, AttributeType type) =>
        rdn.Attributes is [var one]
        && one.Type.Identifier == type.Identifier
        && !string.IsNullOrWhiteSpace(one.Value);
}
