namespace AnTin.Signatures.Policy;

/// <summary>
/// An algorithm that is accepted for what was proven to exist by a day (ETSI EN 319 102-1 §5.2.8), beside those that
/// <see cref="ValidationPolicy.AcceptedDigests"/>, <see cref="ValidationPolicy.LeastRsaBits"/> and
/// <see cref="ValidationPolicy.LeastEcBits"/> accept without end.
/// </summary>
public sealed record AlgorithmSunset
{
    /// <summary>A digest as <c>SHA1</c>, or the kind of a key: <c>RSA</c>, <c>EC</c>.</summary>
    public required string Algorithm { get; init; }

    /// <summary>The shortest key of that kind, in bits; 0 for digests.</summary>
    public int LeastBits { get; init; }

    /// <summary>The first moment at which it is not accepted any more.</summary>
    public required DateTimeOffset Until { get; init; }
}
