namespace AnTin.Signatures.Forms;

/// <summary>What a text field is to say.</summary>
/// <param name="Name">The field's full name.</param>
/// <param name="Text">The text; line feeds only in fields of several lines.</param>
public sealed record FieldValue(string Name, string Text)
{
    /// <summary>Reads <c>name=text</c>.</summary>
    public static bool TryParse(string? typed, out FieldValue? value)
    {
        var at = typed?.IndexOf('=', StringComparison.Ordinal) ?? -1;
        value = at > 0 ? new FieldValue(typed![..at].Trim(), typed[(at + 1)..].Trim()) : null;
        return value is not null;
    }
}
