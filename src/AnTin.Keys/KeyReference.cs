using System.Diagnostics.CodeAnalysis;

namespace AnTin.Keys;

/// <summary>Names a key without showing it; what databases keep, written <c>software:0191…</c>.</summary>
/// <param name="Store">The shape of the store: <c>software</c> or <c>pkcs11</c>.</param>
/// <param name="Id">Unique in its store: small letters, digits and hyphens.</param>
public sealed record KeyReference(string Store, string Id)
{
    public override string ToString() => $"{Store}:{Id}";

    public static bool TryParse(string? text, [NotNullWhen(true)] out KeyReference? reference)
    {
        var parts = text?.Split(':') ?? [];
        reference =
            parts is [var store, var id] && IsWord(store) && IsWord(id) ? new(store, id) : null;
        return reference is not null;
    }

    /// <exception cref="FormatException">Not a reference.</exception>
    public static KeyReference Parse(string text) =>
        TryParse(text, out var reference)
            ? reference
            : throw new FormatException("A key reference is written \"store:id\".");

    internal static bool IsWord(string text) =>
        text.Length is > 0 and <= 64
        && text.All(letter =>
            char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'
        );
}
