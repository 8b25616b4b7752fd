namespace AnTin.Architecture.Tests;

/// <param name="Assembly">Where the type lives.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
public sealed record UsedType(string Assembly, string Namespace, string Name)
{
    /// <summary>The room it lives in, or null for a type that is not ours.</summary>
    public string? Room =>
        Assembly == "antin" ? "Server"
        : Assembly.StartsWith("AnTin.", StringComparison.Ordinal) ? Assembly["AnTin.".Length..]
        : null;

    /// <summary>Published for other features.</summary>
    public bool IsContract =>
        Room is { } room
        && (
            Namespace == $"AnTin.{room}.Contracts"
            || Namespace.StartsWith($"AnTin.{room}.Contracts.", StringComparison.Ordinal)
        );

    public override string ToString() => $"{Namespace}.{Name}";
}
