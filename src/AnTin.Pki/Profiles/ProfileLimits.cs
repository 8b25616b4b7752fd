namespace AnTin.Pki.Profiles;

/// <summary>What one certificate of another authority is bound to, beyond its profile.</summary>
/// <param name="PathLength">Authorities that may follow below it.</param>
/// <param name="Permitted">Names it may certify, as <see cref="Names.GeneralName.TryParse"/> reads them; none: any.</param>
/// <param name="Excluded">Names it may not certify.</param>
/// <param name="PolicyMappings">Policies of ours and what they are called there, dotted.</param>
public sealed record ProfileLimits(
    int PathLength,
    IReadOnlyList<string> Permitted,
    IReadOnlyList<string> Excluded,
    IReadOnlyList<(string Ours, string Theirs)> PolicyMappings
);
