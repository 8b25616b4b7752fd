namespace AnTin.Server.Commands.Signing;

/// <summary>One file signed, or everything that stands against it.</summary>
/// <param name="Write">Writes the signed file; null where there is none.</param>
/// <param name="Refusals">Lines for the terminal.</param>
/// <param name="Warnings">Lines for the terminal.</param>
internal sealed record PdfOutcome(
    Action<Stream>? Write,
    IReadOnlyList<string> Refusals,
    IReadOnlyList<string> Warnings
);
