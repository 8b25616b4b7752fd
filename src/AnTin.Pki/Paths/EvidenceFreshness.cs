namespace AnTin.Pki.Paths;

/// <summary>How a piece of revocation evidence stands to the time asked about.</summary>
public enum EvidenceFreshness
{
    /// <summary>Made before that time and promised to hold beyond it.</summary>
    Covers,

    /// <summary>Made after that time: it knows what happened until then.</summary>
    Later,

    /// <summary>Its promise ended before that time: newer evidence should exist.</summary>
    Stale,

    /// <summary>Made after the certificate expired by an authority that does not say it remembers the expired.</summary>
    AfterExpiry,
}
