namespace AnTin.Platform.Inbox;

/// <summary>The header section of a message or part (RFC 5322 §2.2): unfolded, the first of each name kept.</summary>
internal static class MimeHeaders
{
    private const int MostHeaders = 200;

    public static (Dictionary<string, string> Headers, string Body) Split(string message)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? name = null;
        var at = 0;
        while (at < message.Length && headers.Count < MostHeaders)
        {
            var end = message.IndexOf('\n', at);
            var line = (end < 0 ? message[at..] : message[at..end]).TrimEnd('\r');
            at = end < 0 ? message.Length : end + 1;
            if (line.Length == 0)
            {
                break;
            }

            if (line[0] is ' ' or '\t')
            {
                Continue(headers, name, line);
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            name = colon > 0 ? line[..colon].Trim() : null;
            name =
                name is not null && headers.TryAdd(name, line[(colon + 1)..].Trim()) ? name : null;
        }

        return (headers, message[at..]);
    }

    /// <summary>The media type in small letters and its parameters; <c>text/plain</c> when there is none.</summary>
    public static string ContentType(
        Dictionary<string, string> headers,
        out Dictionary<string, string> parameters
    )
    {
        parameters = new(StringComparer.OrdinalIgnoreCase);
        var parts = headers.GetValueOrDefault("Content-Type", "text/plain").Split(';');
        foreach (var parameter in parts.Skip(1))
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                parameters.TryAdd(
                    parameter[..equals].Trim(),
                    parameter[(equals + 1)..].Trim().Trim('"')
                );
            }
        }

        return parts[0].Trim().ToLowerInvariant();
    }

    private static void Continue(Dictionary<string, string> headers, string? name, string line)
    {
        if (name is not null && headers[name].Length < 64 * 1024)
        {
            headers[name] += " " + line.Trim();
        }
    }
}
