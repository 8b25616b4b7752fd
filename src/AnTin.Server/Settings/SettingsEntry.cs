namespace AnTin.Server.Settings;

/// <param name="Name">As in the file and on the command line: <c>Http:Listen</c>.</param>
/// <param name="Kind">What it holds: text, number, yes or no, duration, a word of a list.</param>
/// <param name="Default">The value when nobody sets it, as one would write it.</param>
/// <param name="Meaning">The XML documentation of the property, one paragraph.</param>
public sealed record SettingsEntry(string Name, string Kind, string Default, string Meaning);
