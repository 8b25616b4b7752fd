using AnTin.Signatures.Trust;

namespace AnTin.Server.Trust;

/// <summary>One file that was named as a list of trusted authorities, and what is in it.</summary>
/// <param name="Path">As it was found.</param>
/// <param name="FromFolder">It lay in a folder that was named: of its certificates only the self-signed ones are believed.</param>
/// <param name="Result">The list, or why there is none.</param>
internal sealed record TrustFile(string Path, bool FromFolder, TrustListResult Result)
{
    public bool IsOfCertificatesInFolder =>
        FromFolder && Result.List is { Kind: TrustListKind.Certificates };
}
