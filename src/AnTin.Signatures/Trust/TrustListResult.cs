using System.Diagnostics.CodeAnalysis;

namespace AnTin.Signatures.Trust;

/// <summary>A list, or why there is none.</summary>
public sealed record TrustListResult
{
    private TrustListResult(TrustList? list, TrustListFault? fault) =>
        (List, Fault) = (list, fault);

    /// <summary>The list; null where it cannot be read.</summary>
    public TrustList? List { get; }

    /// <summary>Why it cannot be read; null where it can.</summary>
    public TrustListFault? Fault { get; }

    /// <summary>Whether there is a list.</summary>
    [MemberNotNullWhen(true, nameof(List))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool Succeeded => List is not null;

    /// <summary>A list that was read.</summary>
    public static implicit operator TrustListResult(TrustList list) => new(list, null);

    /// <summary>A reason why none was read.</summary>
    public static implicit operator TrustListResult(TrustListFault fault) => new(null, fault);
}
