using System.Diagnostics.CodeAnalysis;

namespace AnTin.Signatures.Jades;

/// <summary>One header of an HTTP message, as it was sent or received.</summary>
/// <param name="Name">
/// In any case; <c>(request-target)</c> is the lower-case method, a space and the path with its query
/// (draft-cavage-http-signatures-10 §2.3).
/// </param>
/// <param name="Value">As it stands there; white space around it is left out of what is signed.</param>
public sealed record HttpHeader(string Name, string Value)
{
    /// <summary>Reads one line, <c>name: value</c>.</summary>
    public static bool TryRead(string line, [NotNullWhen(true)] out HttpHeader? header)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        header =
            colon > 0 && line.AsSpan(0, colon).IndexOfAny(" \t\r\n") < 0
                ? new HttpHeader(line[..colon], line[(colon + 1)..])
                : null;
        return header is not null;
    }
}
