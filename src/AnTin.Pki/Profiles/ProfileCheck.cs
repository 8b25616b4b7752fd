using AnTin.Pki.Certificates;

namespace AnTin.Pki.Profiles;

/// <summary>Whether what is asked for fits its profile: the question before the lint, put before anything is written.</summary>
public static class ProfileCheck
{
    /// <summary>Every objection, not only the first; none when it fits.</summary>
    public static IReadOnlyList<ProfileObjection> Run(
        CertificateProfile profile,
        CertificateContent content
    )
    {
        var objections = new List<ProfileObjection>();
        if (!profile.Keys.Contains(content.PublicKey.Name, StringComparer.Ordinal))
        {
            objections.Add(
                new(
                    "key",
                    $"{content.PublicKey.Name} is not among {string.Join(", ", profile.Keys)}."
                )
            );
        }

        if (!profile.CopiesSubject && !content.SubjectKeyIdentifier.IsEmpty)
        {
            objections.Add(new("subjectKeyIdentifier", "It follows from the key in this profile."));
        }

        if (!profile.CopiesSubject && !profile.Subject.Fits(content.Subject))
        {
            objections.Add(
                new(
                    "subject",
                    $"'{content.Subject}' is not in the order {profile.Subject} of the profile."
                )
            );
        }

        CheckAlternativeNames(profile, content, objections);
        CheckValidity(profile, content.Validity, objections);
        return objections;
    }

    private static void CheckAlternativeNames(
        CertificateProfile profile,
        CertificateContent content,
        List<ProfileObjection> objections
    )
    {
        foreach (var name in content.AlternativeNames)
        {
            if (!profile.AlternativeNames.Any(rule => rule.Kind == name.Kind))
            {
                objections.Add(new("alternativeNames", $"{name} has no place in this profile."));
            }
        }

        foreach (var rule in profile.AlternativeNames.Where(rule => rule.IsNeeded))
        {
            if (!content.AlternativeNames.Any(name => name.Kind == rule.Kind))
            {
                objections.Add(new("alternativeNames", $"A name of kind {rule.Kind} is needed."));
            }
        }
    }

    private static void CheckValidity(
        CertificateProfile profile,
        Validity validity,
        List<ProfileObjection> objections
    )
    {
        var full = profile.ValidityFrom(validity.NotBefore);
        if (validity.NotAfter > full.NotAfter)
        {
            objections.Add(
                new(
                    "validity",
                    $"{validity} ends after {full.NotAfter:u}, the end of the full term."
                )
            );
        }

        if (validity.NotAfter <= validity.NotBefore)
        {
            objections.Add(new("validity", $"{validity} ends before it begins."));
        }
    }
}
