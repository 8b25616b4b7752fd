namespace AnTin.Registration.Dossiers;

/// <summary>
/// The version of a dossier on which somebody acts. A page passes on what its form sent back; nothing sent is a version
/// that nobody saw, and the act is refused. Only who looks at no page says <see cref="Any"/>, and says it aloud.
/// </summary>
public readonly record struct SeenVersion
{
    private SeenVersion(int? number, bool isAny) => (Number, IsAny) = (number, isAny);

    /// <summary>For acts on many dossiers at once, and for those that belong to no shown state.</summary>
    public static SeenVersion Any { get; } = new(null, isAny: true);

    /// <summary>Null when the form sent none.</summary>
    internal int? Number { get; }

    internal bool IsAny { get; }

    public static implicit operator SeenVersion(int? sent) => new(sent, isAny: false);
}
