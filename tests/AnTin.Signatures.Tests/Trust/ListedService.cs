using AnTin.Pki.Certificates;

namespace AnTin.Signatures.Tests.Trust;

/// <summary>One service as a trusted list of these tests writes it; states newest first.</summary>
internal sealed record ListedService(
    string Type,
    Certificate? Certificate,
    params (string Status, DateTimeOffset Since)[] States
)
{
    public string Name { get; init; } = "Dịch vụ";

    public byte[]? KeyIdentifier { get; init; }

    /// <summary>Put among the extensions as it stands.</summary>
    public string Extension { get; init; } = "";
}
