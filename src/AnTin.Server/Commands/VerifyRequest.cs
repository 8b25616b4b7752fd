using AnTin.Server.Trust;

namespace AnTin.Server.Commands;

/// <summary>What <c>antin verify</c> was asked.</summary>
internal sealed record VerifyRequest(
    FileInfo[] Files,
    TrustSet Trust,
    bool Json,
    string Language,
    FileInfo? Policy,
    FileInfo? Content,
    FileInfo? Headers,
    string? At,
    bool Online,
    FileInfo? Printed,
    bool Overwrite,
    Uri? Tsa,
    XmlReportOutput.Request Etsi,
    IReadOnlyList<FileInfo> TrustFiles
);
