using AnTin.Authority.Database;

namespace AnTin.Authority.Crls;

/// <summary>One CRL and how it stands.</summary>
/// <param name="Ca">Its issuer.</param>
/// <param name="Shard">Its scope.</param>
/// <param name="Newest">The newest that was signed; null before the first.</param>
/// <param name="IsDue">Half its life, or that of its delta, is over, something was revoked since, or its file is not there (rule T10).</param>
/// <param name="IsLate">More than 60 % of its life is over: somebody has to look (rule T10).</param>
public sealed record CrlDue(CaRecord Ca, int Shard, CrlRecord? Newest, bool IsDue, bool IsLate);
