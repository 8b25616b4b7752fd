namespace AnTin.Registration.Letters;

/// <param name="Key">The name of the value in the embedded list.</param>
/// <param name="Heading">As printed.</param>
/// <param name="Weight">Share of the table's width.</param>
/// <param name="KeepsTogether">Spaces inside the value do not break the line: numbers, dates.</param>
public sealed record RequestFormColumn(
    string Key,
    string Heading,
    double Weight,
    bool KeepsTogether = false
);
