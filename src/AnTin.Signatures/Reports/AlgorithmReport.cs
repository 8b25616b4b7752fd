namespace AnTin.Signatures.Reports;

/// <summary>An algorithm that a signature rests on.</summary>
/// <param name="Name">As <c>SHA256</c>, <c>RSA 3072</c>, <c>EC 256</c>.</param>
/// <param name="Accepted">By the policy, at the time in question.</param>
/// <param name="Until">When the policy stops accepting it; null: never, or it never did.</param>
public sealed record AlgorithmReport(string Name, bool Accepted, DateTimeOffset? Until);
