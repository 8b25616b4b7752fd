namespace AnTin.Signatures.Validation.Trust;

/// <summary>What an evidence record is worth.</summary>
/// <param name="Fits">It covers what it should, renewal by renewal; null where that cannot be computed.</param>
/// <param name="ProvenAt">Since when what it covers is known to have existed; null where it proves nothing.</param>
internal sealed record RecordVerdict(bool? Fits, DateTimeOffset? ProvenAt = null)
{
    public static readonly RecordVerdict False = new(false);
    public static readonly RecordVerdict Unknown = new((bool?)null);
}
