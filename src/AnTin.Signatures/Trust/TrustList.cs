using AnTin.Pki.Certificates;

namespace AnTin.Signatures.Trust;

/// <summary>
/// Whom somebody believes, for what, and when. Read by <see cref="TrustListReader"/> from bytes that the caller has; nothing
/// is fetched.
/// </summary>
public sealed record TrustList
{
    /// <summary>What it calls itself, else the name of its file.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of file it came from.</summary>
    public required TrustListKind Kind { get; init; }

    /// <summary>Whether its own signature holds.</summary>
    public required TrustListAuthenticity Authenticity { get; init; }

    /// <summary>Who signed it, believed or not.</summary>
    public Certificate? Signer { get; init; }

    /// <summary>Who keeps the list; empty where it does not say.</summary>
    public string Operator { get; init; } = "";

    /// <summary>Whose authorities it lists, as <c>HB</c>; empty where it does not say.</summary>
    public string Territory { get; init; } = "";

    /// <summary>Grows with every issue of the list.</summary>
    public long? SequenceNumber { get; init; }

    /// <summary>When it was issued; null where it does not say.</summary>
    public DateTimeOffset? IssuedAt { get; init; }

    /// <summary>When the next issue was promised; null: never, or the list is closed.</summary>
    public DateTimeOffset? NextUpdate { get; init; }

    /// <summary>The scheme has ended (ETSI TS 119 612 §5.3.15): what the list grants, it grants until it was issued.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whom it names, trusted or not.</summary>
    public IReadOnlyList<TrustedService> Services { get; init; } = [];

    /// <summary>Other lists that this one names.</summary>
    public IReadOnlyList<TrustListPointer> Pointers { get; init; } = [];

    /// <summary>What was passed over.</summary>
    public IReadOnlyList<TrustListRemark> Remarks { get; init; } = [];

    /// <summary>The caller says that a list nobody believed has signed is believed all the same: <see cref="Accept"/>.</summary>
    public bool IsAccepted { get; private init; }

    /// <summary>Whether its anchors count.</summary>
    public bool IsBelieved =>
        Authenticity is TrustListAuthenticity.OfTheCaller or TrustListAuthenticity.Signed
        || IsAccepted;

    /// <summary>Its next issue should be there by that time.</summary>
    public bool IsStale(DateTimeOffset at) => NextUpdate is { } next && at > next;

    /// <summary>Believes an unsigned list, or one by an unknown signer. A broken one stays refused.</summary>
    public TrustList Accept() =>
        this with
        {
            IsAccepted = Authenticity != TrustListAuthenticity.Broken,
        };
}
