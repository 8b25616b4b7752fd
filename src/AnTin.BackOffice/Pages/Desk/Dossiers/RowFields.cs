using Microsoft.AspNetCore.Http;

namespace AnTin.BackOffice.Pages.Desk.Dossiers;

/// <summary>
/// Fields that a form holds once for each row, such as "Reason[row id]". Binding to a dictionary would drop what it cannot
/// read and fault at a row sent twice; here each value that was sent is handed on, so that the act can refuse it.
/// </summary>
internal static class RowFields
{
    /// <summary>Every value that is not blank, in the order sent; with an empty id where the name holds none.</summary>
    public static IReadOnlyList<(Guid Row, string Value)> Read(HttpRequest request, string name) =>
        request.HasFormContentType
            ?
            [
                .. request
                    .Form.Where(field =>
                        field.Key.StartsWith(name + "[", StringComparison.OrdinalIgnoreCase)
                    )
                    .SelectMany(field =>
                        field
                            .Value.Where(value => !string.IsNullOrWhiteSpace(value))
                            .Select(value => (RowOf(field.Key[(name.Length + 1)..]), value!))
                    ),
            ]
            : [];

    /// <summary>What is shown again at each row: its first value.</summary>
    public static Dictionary<Guid, string> Shown(HttpRequest request, string name) =>
        Read(request, name)
            .GroupBy(field => field.Row, field => field.Value)
            .ToDictionary(values => values.Key, values => values.First());

    /// <summary>
    /// One value a row for the act. A row sent twice, or a name that holds no row, counts against the empty id, which no
    /// row has and the act therefore refuses.
    /// </summary>
    public static Dictionary<Guid, string> Whole(HttpRequest request, string name)
    {
        var read = Shown(request, name);
        if (read.Count != Read(request, name).Count)
        {
            read[Guid.Empty] = "?";
        }

        return read;
    }

    private static Guid RowOf(string rest) =>
        rest.EndsWith(']') && Guid.TryParseExact(rest[..^1], "D", out var row) ? row : Guid.Empty;
}
