namespace AnTin.Portal.Checking;

/// <summary>
/// Finds the file that a detached signature was made over among those sent with it, by name: <c>list.xlsx.p7s</c> or
/// <c>list.p7s</c> go with <c>list.xlsx</c>.
/// </summary>
public static class DetachedOriginal
{
    /// <param name="names">All files of one form.</param>
    /// <param name="signature">The place of the signature among them.</param>
    /// <returns>The place of its original; null where none, or more than one, fits.</returns>
    public static int? Of(IReadOnlyList<string> names, int signature)
    {
        var whole = Path.GetFileNameWithoutExtension(names[signature]);
        return Only(names, signature, name => Same(name, whole))
            ?? Only(names, signature, name => Same(Path.GetFileNameWithoutExtension(name), whole));
    }

    private static int? Only(IReadOnlyList<string> names, int signature, Func<string, bool> fits) =>
        Enumerable
            .Range(0, names.Count)
            .Where(place => place != signature && fits(names[place]))
            .ToArray()
            is [var only]
            ? only
            : null;

    private static bool Same(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
